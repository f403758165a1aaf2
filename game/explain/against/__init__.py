"""Who stands behind the figure *against*: from private opposition to print, person by person."""
