"""Setting a task for a class: levels, rules, country, and the code that says it all."""
