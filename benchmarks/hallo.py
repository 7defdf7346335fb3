"""The least that Typer can do: what every start-up figure is compared with."""

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def hello(name: str = "wereld") -> None:
    """Say hello."""
    typer.echo(f"Hallo {name}")
