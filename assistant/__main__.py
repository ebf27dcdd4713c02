"""The `sundown` command: hands its words to assistant.cli and ends with its exit status."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run the words the program was started with; the result is the exit status."""
    # to look for garbage in what is imported took a twentieth of a start
    gc.set_threshold(10_000, 20, 20)
    if sys.argv[1:] == ["--read-texts"]:
        from assistant.services.worker import serve

        return serve()
    from assistant.cli.crash import catch
    from assistant.cli.run import run

    words = sys.argv[1:]
    catch(words)
    return run(words)


if __name__ == "__main__":
    sys.exit(main())
