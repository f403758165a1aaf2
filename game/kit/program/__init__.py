"""The program around the pages: loop, window, sound, background work, pictures."""
