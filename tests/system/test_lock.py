import subprocess
import sys
from pathlib import Path

from assistant.system.lock import held

HOLD = """
import sys
from pathlib import Path
from assistant.system.lock import held
with held(Path(sys.argv[1])) as mine:
    print(mine, flush=True)
    sys.stdin.read()
"""


def test_one_program_at_a_time_and_none_after_a_kill(tmp_path: Path):
    lock = tmp_path / "a.lock"
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "True\n"
    with held(lock) as mine:
        assert not mine
    other.kill()
    other.communicate()
    with held(lock) as mine:
        assert mine


def test_it_can_be_taken_again(tmp_path: Path):
    for _ in range(2):
        with held(tmp_path / "a.lock") as mine:
            assert mine
