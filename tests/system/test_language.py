import pytest

from assistant.system.language import chosen, nearest


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("zh_HK.UTF-8", "zh_HK"),
        ("zh_MO", "zh_HK"),
        ("zh-Hant-HK", "zh_HK"),
        ("zh_TW.UTF-8", "zh_TW"),
        ("zh-Hant", "zh_TW"),
        ("zh_CN", "zh_CN"),
        ("zh-Hans-SG", "zh_CN"),
        ("zh", "zh_CN"),
        ("de_DE@euro", "en"),
        ("C.UTF-8", "en"),
        ("", "en"),
    ],
)
def test_the_nearest_language(name: str, language: str):
    assert nearest(name) == language


def test_what_the_user_set_counts():
    assert chosen("zh_TW") == "zh_TW"
