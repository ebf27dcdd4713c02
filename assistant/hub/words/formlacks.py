"""Why a form is not complete: the reasons of Lacking -> (English, 繁體中文, 简体中文). Part of the area forms."""

from __future__ import annotations

LACKS: dict[str, tuple[str, str, str]] = {
    "missing": ("This is missing.", "這一項未填。", "此项未填。"),
    "unknown_field": ("The form has no such field.", "表格沒有這一欄。", "表单没有这个字段。"),
    "wrong_text": ("Write text here.", "請填文字。", "请填写文字。"),
    "wrong_number": ("Write a number here.", "請填數字。", "请填写数字。"),
    "wrong_whole": ("Write a whole number here.", "請填整數。", "请填写整数。"),
    "wrong_yes_no": ("Choose yes or no.", "請選是或否。", "请选择是或否。"),
    "wrong_list": ("This must be a list.", "這一項須為清單。", "此项必须是列表。"),
    "wrong_group": (
        "This must be a group of fields.",
        "這一項須為一組欄位。",
        "此项必须是一组字段。",
    ),
    "wrong_form": (
        "“{given}” does not fit; write it like {example}.",
        "「{given}」格式不符；請參照 {example}。",
        "“{given}”格式不符，请参照 {example}。",
    ),
    "wrong_form_plain": (
        "“{given}” is not written as this field needs it.",
        "「{given}」不合這一欄的格式。",
        "“{given}”不符合此字段的格式。",
    ),
    "not_date": (
        "“{given}” is not a date; write it like 2026-12-31.",
        "「{given}」不是日期；請寫成 2026-12-31 的樣子。",
        "“{given}”不是日期，请写成 2026-12-31 的形式。",
    ),
    "not_email": (
        "“{given}” is not an e-mail address.",
        "「{given}」不是電郵地址。",
        "“{given}”不是电子邮件地址。",
    ),
    "not_a_choice": (
        "“{given}” is not one of the choices.",
        "「{given}」不在選項之內。",
        "“{given}”不在选项之中。",
    ),
    "too_short": (
        "Too short: at least {least} characters, {given} are there.",
        "太短：最少 {least} 個字，現有 {given} 個。",
        "太短：至少 {least} 个字，现有 {given} 个。",
    ),
    "too_long": (
        "Too long: at most {most} characters, {given} are there.",
        "太長：最多 {most} 個字，現有 {given} 個。",
        "太长：最多 {most} 个字，现有 {given} 个。",
    ),
    "too_few": (
        "At least {least} are needed, {given} are there.",
        "最少要有 {least} 項，現有 {given} 項。",
        "至少要有 {least} 项，现有 {given} 项。",
    ),
    "too_many": (
        "At most {most} are allowed, {given} are there.",
        "最多 {most} 項，現有 {given} 項。",
        "最多 {most} 项，现有 {given} 项。",
    ),
    "too_small": (
        "{given} is less than {least}.",
        "{given} 小於下限 {least}。",
        "{given} 小于下限 {least}。",
    ),
    "not_above": (
        "{given} must be more than {least}.",
        "{given} 須大於 {least}。",
        "{given} 必须大于 {least}。",
    ),
    "too_big": (
        "{given} is more than {most}.",
        "{given} 大於上限 {most}。",
        "{given} 大于上限 {most}。",
    ),
    "not_below": (
        "{given} must be less than {most}.",
        "{given} 須小於 {most}。",
        "{given} 必须小于 {most}。",
    ),
    "wrong_step": (
        "{given} is not a multiple of {step}.",
        "{given} 不是 {step} 的倍數。",
        "{given} 不是 {step} 的倍数。",
    ),
    "not_allowed": (
        "This does not go with the rest of the form.",
        "這一項與表格其他內容不符。",
        "此项与表单其他内容不符。",
    ),
    "not_money": (
        "Write the amount in digits, like 1200.50.",
        "請用數字填寫金額，例如 1200.50。",
        "请用数字填写金额，例如 1200.50。",
    ),
    "too_fine": (
        "{currency} takes no more than {digits} digits behind the point.",
        "{currency} 最多有 {digits} 位小數。",
        "{currency} 最多有 {digits} 位小数。",
    ),
    "not_positive": ("The amount must be more than 0.", "金額須大於 0。", "金额必须大于 0。"),
    "currency_unknown": (
        "{given} is not a currency we know.",
        "不認得 {given} 這種貨幣。",
        "不认识 {given} 这种币种。",
    ),
    "no_rate": (
        "The rate table has no rate for {currency} on {day}; finance can add it.",
        "匯率表沒有 {currency} 於 {day} 的匯率；財務部可以加入。",
        "汇率表没有 {currency} 在 {day} 的汇率，财务部可以添加。",
    ),
    "dates_order": (
        "The last day, {end}, is before the first, {start}.",
        "結束日期 {end} 早於開始日期 {start}。",
        "结束日期 {end} 早于开始日期 {start}。",
    ),
    "dates_long": (
        "From {start} to {end} is more than {most} days.",
        "{start} 至 {end} 超過 {most} 天。",
        "{start} 至 {end} 超过 {most} 天。",
    ),
    "no_work_days": (
        "There is no working day of yours from {start} to {end}.",
        "{start} 至 {end} 之間沒有你的工作日。",
        "{start} 至 {end} 之间没有你的工作日。",
    ),
    "balance_short": (
        "{days} days are asked for, {left} are left in {year}.",
        "申請 {days} 天，{year} 年只餘 {left} 天。",
        "申请 {days} 天，{year} 年仅剩 {left} 天。",
    ),
    "receipt_missing": (
        "The receipt of line {line} is missing; attach it or say why there is none.",
        "第 {line} 項欠收據；請附上，或說明沒有的原因。",
        "第 {line} 项缺少发票或收据，请附上，或说明没有的原因。",
    ),
    "file_missing": (
        "A document has to be attached here.",
        "須附上證明文件。",
        "需要附上证明文件。",
    ),
    "files_many": (
        "At most {most} files are allowed, {given} are attached.",
        "最多可附 {most} 個檔案，現有 {given} 個。",
        "最多可附 {most} 个文件，现有 {given} 个。",
    ),
    "file_big": (
        "{name} is bigger than {most} MB.",
        "{name} 大於 {most} MB。",
        "{name} 大于 {most} MB。",
    ),
    "file_type": (
        "This form does not take files like {name}.",
        "這份表格不收 {name} 這類檔案。",
        "此表单不接受 {name} 这类文件。",
    ),
    "check_failed": (
        "A rule of this form could not be checked; its author has to look at it.",
        "表格有一條規則無法檢查，請表格的編寫人處理。",
        "表单有一条规则无法检查，请表单编写人处理。",
    ),
    "own_rule": (
        "This does not keep a rule of the form.",
        "這一項不合表格的規則。",
        "此项不符合表单的规则。",
    ),
    "look_again": ("Please look at this again.", "請再看看這一項。", "请再看一下此项。"),
    "ticked": (
        "The approver asks to correct this.",
        "審批人請你更正這一項。",
        "审批人请你更正此项。",
    ),
    # data that can't even be a draft
    "too_deep": (
        "The form is nested too deeply: at most {most} levels.",
        "表格內容層數太深：最多 {most} 層。",
        "表单内容层级太深：最多 {most} 层。",
    ),
    "too_much": ("There is too much in the form.", "表格內容太多。", "表单内容过多。"),
    "bad_text": (
        "There are characters here that can't be kept.",
        "這裏有無法儲存的字元。",
        "这里有无法保存的字符。",
    ),
    "not_json": (
        "This is no value a form can hold.",
        "表格不能儲存這樣的內容。",
        "表单不能保存这样的内容。",
    ),
    "not_a_number": ("This is not a number.", "這不是數字。", "这不是数字。"),
    "number_too_big": ("This number is too big.", "數字太大。", "数字太大。"),
}
