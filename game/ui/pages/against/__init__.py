"""Those behind the figure *against*: the steps to print, everybody as a dot, and one of them at a time."""
