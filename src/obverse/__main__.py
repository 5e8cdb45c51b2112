"""``python -m obverse`` and the command `obverse`."""


def run() -> None:
    """Start the command line."""
    from obverse.cli.main import main

    main()


if __name__ == "__main__":
    run()
