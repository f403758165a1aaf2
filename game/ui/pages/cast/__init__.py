"""The six people in pictures, and strips with what they say."""
