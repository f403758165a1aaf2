"""What a number or a text is entered with: sliders, steppers, text fields, and the arithmetic behind them."""
