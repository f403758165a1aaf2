"""What a school is handed that may install nothing: the game as one folder, and wheels for a room without network.

No command of the game imports this room.
"""
