"""Sentences about lists of people (imports): code -> (English, 繁體中文, 简体中文)."""

from __future__ import annotations

ROWS: dict[str, tuple[str, str, str]] = {
    "access.file_kind": (
        "The file must be CSV or LDIF.",
        "檔案必須是 CSV 或 LDIF。",
        "文件必须是 CSV 或 LDIF。",
    ),
    "access.file_too_big": (
        "The file is too big: at most 8 MB and 60,000 people.",
        "檔案過大：最多 8 MB、60,000 人。",
        "文件过大：最多 8 MB、60,000 人。",
    ),
    "access.encoding": (
        "The file's letters can't be read. Save it as “CSV UTF-8”.",
        "無法辨識檔案的文字編碼，請另存為「CSV UTF-8」。",
        "无法识别文件的文字编码，请另存为“CSV UTF-8”。",
    ),
    "access.not_csv": (
        "This is not a CSV file. Save the list as “CSV UTF-8”.",
        "這不是 CSV 檔，請另存為「CSV UTF-8」。",
        "这不是 CSV 文件，请另存为“CSV UTF-8”。",
    ),
    "access.empty_file": (
        "There is nobody in this file.",
        "檔案裡沒有人員。",
        "文件里没有人员。",
    ),
    "access.no_column": (
        "The column “{column}” is missing in the headings.",
        "標題列缺少「{column}」欄。",
        "标题行缺少“{column}”列。",
    ),
    "access.column_twice": (
        "The column “{column}” is there twice.",
        "「{column}」欄重複出現。",
        "“{column}”列重复出现。",
    ),
    "access.too_many_cells": (
        "This line has more cells than the {columns} headings; is there a stray separator?",
        "此行的儲存格多於 {columns} 個標題，是否多了分隔符號？",
        "此行的单元格多于 {columns} 个标题，是否多了分隔符？",
    ),
    "access.missing": (
        "“{field}” is missing.",
        "缺少「{field}」。",
        "缺少“{field}”。",
    ),
    "access.twice": (
        "“{text}” is already on line {line}.",
        "「{text}」已在第 {line} 行。",
        "“{text}”已在第 {line} 行。",
    ),
    "access.too_long": (
        "“{text}” … is too long.",
        "「{text}」…… 過長。",
        "“{text}”…… 过长。",
    ),
    "access.scientific": (
        (
            "“{text}” was shortened by the spreadsheet; "
            "format the column as text and fill it in again."
        ),
        "「{text}」已被試算表縮寫，請將該欄設為文字後重新輸入。",
        "“{text}”已被电子表格缩写，请将该列设为文本后重新输入。",
    ),
    "access.bad_email": (
        "“{text}” is not an e-mail address.",
        "「{text}」不是電郵地址。",
        "“{text}”不是邮箱地址。",
    ),
    "access.bad_level": (
        "“{text}” is not a level from 0 to 99.",
        "「{text}」不是 0 至 99 的級別。",
        "“{text}”不是 0 到 99 的级别。",
    ),
    "access.bad_flag": (
        "“{text}” should be yes or no.",
        "「{text}」應為「是」或「否」。",
        "“{text}”应为“是”或“否”。",
    ),
    "access.bad_zone": (
        "“{text}” is not a time zone like Asia/Hong_Kong.",
        "「{text}」不是像 Asia/Taipei 這樣的時區。",
        "“{text}”不是像 Asia/Shanghai 这样的时区。",
    ),
    "access.bad_week": (
        "“{text}” is not a work week like mon-fri 09:00-18:00.",
        "「{text}」不是像 mon-fri 09:00-18:00 這樣的工作時間。",
        "“{text}”不是像 mon-fri 09:00-18:00 这样的工作时间。",
    ),
    "access.bad_role": (
        "A role is a word, with @department where it holds only there.",
        "角色為一個詞，只在某部門有效時加上 @部門。",
        "角色为一个词，只在某部门有效时加上 @部门。",
    ),
    "access.no_supervisor": (
        "There is no supervisor “{text}”; give a number or an address.",
        "找不到上級「{text}」，請填工號或電郵。",
        "找不到上级“{text}”，请填工号或邮箱。",
    ),
    "access.own_supervisor": (
        "Nobody can be his own supervisor.",
        "不能擔任自己的上級。",
        "不能担任自己的上级。",
    ),
    "access.ring": (
        "These supervise one another in a ring: {names}.",
        "上級關係形成循環：{names}。",
        "上级关系形成循环：{names}。",
    ),
    "access.email_taken": (
        "“{text}” is already the address of {name}.",
        "「{text}」已是 {name} 的地址。",
        "“{text}”已是 {name} 的地址。",
    ),
    "access.no_department": (
        "There is no department “{text}”, or several have this name.",
        "沒有部門「{text}」，或有多個同名部門。",
        "没有部门“{text}”，或有多个同名部门。",
    ),
    "access.bad_department": (
        "“{text}” names several departments, or is too long; write the path, like Sales/Hong Kong.",
        "「{text}」對應多個部門或過長，請寫完整路徑，例如「業務/香港」。",
        "“{text}”对应多个部门或过长，请写完整路径，例如“销售/香港”。",
    ),
    "access.head_nowhere": (
        "The head of a department needs a department.",
        "部門主管必須屬於一個部門。",
        "部门负责人必须属于一个部门。",
    ),
    "access.two_heads": (
        "The file names two heads of “{text}”.",
        "檔案為「{text}」指定了兩位主管。",
        "文件为“{text}”指定了两位负责人。",
    ),
    "access.last_admin": (
        "The hub would be left without an admin.",
        "這樣 Hub 將沒有管理員。",
        "这样 Hub 将没有管理员。",
    ),
    "access.roles_not_yours": (
        "Only an admin may give or take the role “{role}”.",
        "只有管理員可以授予或收回角色「{role}」。",
        "只有管理员可以授予或收回角色“{role}”。",
    ),
    "access.holder_not_yours": (
        "{name} holds a role: only an admin may change the address or number, or bring them back.",
        "{name} 擔任角色，只有管理員可以更改其電郵、工號或恢復其在職。",
        "{name} 担任角色，只有管理员可以更改其邮箱、工号或恢复其在职。",
    ),
    "access.changed_since": (
        "The company changed since the preview; look at it again.",
        "預覽之後公司資料已變更，請重新預覽。",
        "预览之后公司资料已变更，请重新预览。",
    ),
    "access.ldif_line": (
        "This line is not LDIF, or names a value by its address: “{text}”.",
        "此行不是 LDIF，或以網址引用內容：「{text}」。",
        "此行不是 LDIF，或以地址引用内容：“{text}”。",
    ),
    "access.ldif_change": (
        "Only whole entries are read, no changes; export the people again.",
        "只讀取完整條目，不讀取變更，請重新匯出人員。",
        "只读取完整条目，不读取变更，请重新导出人员。",
    ),
}
