"""The teacher pack: plans and slides, guides, and for each level a page for the teacher and a sheet for the pupil."""
