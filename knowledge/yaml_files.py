"""Reads YAML and says plainly which file and which place is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

Model = TypeVar("Model", bound=BaseModel)


class KnowledgeError(ValueError):
    """A record that cannot be used; the message names the file and, where there is one, the field."""


_FastLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _NoRepeatedKeys(_FastLoader):  # type: ignore[misc]
    """The safe loader, but a key given twice is an error: YAML would silently keep the last one."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        repeated = sorted({str(key) for key in keys if keys.count(key) > 1})
        if repeated:
            raise yaml.constructor.ConstructorError(
                None, None, f"key given twice: {', '.join(repeated)}", node.start_mark
            )
        mapping: dict[Any, Any] = super().construct_mapping(node, deep=deep)
        return mapping


def read_yaml(path: Path) -> Any:
    """The content of one YAML file.

    Raises KnowledgeError when the file is missing, is not UTF-8, or is not YAML.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{path}: cannot be read: {error}") from error
    try:
        return yaml.load(text, Loader=_NoRepeatedKeys)
    except yaml.YAMLError as error:
        raise KnowledgeError(f"{path}: not valid YAML: {' '.join(str(error).split())}") from error


def parse(model: type[Model], content: Any, path: Path) -> Model:
    """`content` of the file `path` as a `model`; KnowledgeError names every field that is wrong."""
    try:
        return model.parse_obj(content)
    except ValidationError as error:
        problems = "; ".join(f"{_field(content, item['loc'])}: {item['msg']}" for item in error.errors())
        raise KnowledgeError(f"{path}: {problems}") from error


def read_record(model: type[Model], path: Path) -> Model:
    """One YAML file as a `model`."""
    return parse(model, read_yaml(path), path)


def read_list(model: type[Model], path: Path) -> list[Model]:
    """A YAML file that holds a list, each item as a `model`."""
    content = read_yaml(path)
    if not isinstance(content, list):
        raise KnowledgeError(f"{path}: should hold a list")
    return [parse(model, item, path) for item in content]


def _field(content: Any, location: tuple[int | str, ...]) -> str:
    """A path such as `facts[2] (monthly-cap).text`: the id spares the reader the counting."""
    name = ""
    for part in location:
        if part == "__root__":
            continue
        content = _child(content, part)
        if isinstance(part, int):
            name += f"[{part}]"
            if isinstance(content, dict) and "id" in content:
                name += f" ({content['id']})"
        else:
            name += f".{part}" if name else part
    return name or "the record"


def _child(content: Any, part: int | str) -> Any:
    if isinstance(content, dict):
        return content.get(part)
    if isinstance(content, list) and isinstance(part, int) and part < len(content):
        return content[part]
    return None
