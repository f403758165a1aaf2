"""A node of a page by its name."""

from game.kit.access.semantics import Node


def find(tree: Node, name: str, role: str = "") -> Node:
    """The first node with a name (and a role); LookupError names what there is instead."""
    for node in tree.walk():
        if node.name == name and role in ("", node.role):
            return node
    names = sorted({f"{node.role} {node.name!r}" for node in tree.walk() if node.name and role in ("", node.role)})
    raise LookupError(f"no {role or 'node'} named {name!r} on this page; there are: {', '.join(names)}")
