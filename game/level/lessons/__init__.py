"""What a level teaches by: its questions, its tutorial, a guess asked for beforehand, a country that is hidden."""
