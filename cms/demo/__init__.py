"""The demo content, German and English. What is invented is marked so; what is real is not approved by anybody."""
