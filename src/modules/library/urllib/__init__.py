"""Addresses of the web: only their text, urllib.parse."""
