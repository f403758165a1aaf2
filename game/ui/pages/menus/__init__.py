"""Settings, help, credits, pause and questions to confirm."""
