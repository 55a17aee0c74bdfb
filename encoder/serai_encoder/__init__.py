"""Serai's own multilingual sentence encoder: training, measuring, writing the model file."""
