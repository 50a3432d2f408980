"""The drawings of the demo, one for each phrase: made of simple shapes, the same at every run."""
