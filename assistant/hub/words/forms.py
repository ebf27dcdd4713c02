"""Sentences of forms: code -> (English, 繁體中文, 简体中文)."""

from __future__ import annotations

from .formlacks import LACKS

ROWS: dict[str, tuple[str, str, str]] = {
    **LACKS,
    # words
    "forms.attachments": ("Attachments", "附件", "附件"),
    "forms.masked": ("hidden", "已隱藏", "已隐藏"),
    "forms.items": ("{n} items", "{n} 項", "{n} 项"),
    "forms.item": ("1 item", "1 項", "1 项"),
    "forms.days": ("{n} days", "{n} 天", "{n} 天"),
    "forms.day": ("1 day", "1 天", "1 天"),
    "forms.yes": ("yes", "是", "是"),
    "forms.no": ("no", "否", "否"),
    # problems
    "forms.data": (
        "The form's data can't be kept: see {field}.",
        "表格內容無法儲存：請看 {field}。",
        "表单内容无法保存：请看 {field}。",
    ),
    "forms.currency": (
        "{currency} is not a currency we know.",
        "不認得 {currency} 這種貨幣。",
        "不认识 {currency} 这种币种。",
    ),
    "forms.amount": (
        "“{given}” is not an amount; write it like 1200.50.",
        "「{given}」不是金額；請寫成 1200.50 的樣子。",
        "“{given}”不是金额，请写成 1200.50 的形式。",
    ),
    "forms.amount_fine": (
        "{currency} takes no more than {digits} digits behind the point.",
        "{currency} 最多有 {digits} 位小數。",
        "{currency} 最多有 {digits} 位小数。",
    ),
    "forms.no_rate": (
        "There is no rate for {currency} on {day}. Ask finance to enter one, then send it again.",
        "{day} 沒有 {currency} 的匯率。請財務部輸入後再提交。",
        "{day} 没有 {currency} 的汇率。请财务部录入后再提交。",
    ),
    "forms.rate": (
        "“{given}” is not a rate; write it like 7.80.",
        "「{given}」不是匯率；請寫成 7.80 的樣子。",
        "“{given}”不是汇率，请写成 7.80 的形式。",
    ),
    "forms.file_size": (
        "The file is bigger than {most} MB.",
        "檔案大於 {most} MB。",
        "文件大于 {most} MB。",
    ),
    "forms.file_empty": ("The file is empty.", "檔案是空的。", "文件是空的。"),
    "forms.file_name": (
        "A file can't have this name; rename it and try again.",
        "檔案不能用這個名稱；請改名後再試。",
        "文件不能用这个名称，请重命名后再试。",
    ),
    "forms.file_type": (
        "Files of this kind are not taken; PDF, pictures, office documents and plain text are.",
        "不收這類檔案；可用 PDF、圖片、辦公文件和純文字。",
        "不接受此类文件；可用 PDF、图片、办公文档和纯文本。",
    ),
    "forms.file_fits": (
        "The file's content is not what its name or type says.",
        "檔案內容與名稱或類型不符。",
        "文件内容与名称或类型不符。",
    ),
    "forms.file_macros": (
        "Documents with macros are not taken; save it without them.",
        "不收含巨集的文件；請另存為不含巨集的檔案。",
        "不接受含宏的文档，请另存为不含宏的文件。",
    ),
    "forms.file_locked": (
        "Archives with a password are not taken.",
        "不收設有密碼的壓縮檔。",
        "不接受设有密码的压缩包。",
    ),
    "forms.file_masked": (
        "Your role may not see this file.",
        "你的角色不可查看這個檔案。",
        "你的角色不能查看此文件。",
    ),
    "forms.file_bomb": (
        "The file would unpack to something far too big, or is damaged.",
        "檔案解壓後過大，或已損壞。",
        "文件解压后过大，或已损坏。",
    ),
    "forms.file_tag": (
        "The file's place in the form can't be read.",
        "檔案所屬的欄位不明。",
        "文件所属的字段不明。",
    ),
    "forms.file_taken": (
        "One of the files is not yours to attach, or belongs to another request.",
        "有檔案不屬於你，或已附在另一份申請。",
        "有文件不属于你，或已附在另一份申请。",
    ),
    "forms.file_many": (
        "Too many files are waiting; send a request with them first.",
        "等候中的檔案太多；請先提交申請。",
        "等待中的文件太多，请先提交申请。",
    ),
    "forms.file_unknown": ("There is no such file.", "沒有這個檔案。", "没有这个文件。"),
    "forms.file_lost": (
        "The file can't be read at the moment; an admin has to look at the hub's folder.",
        "暫時無法讀取檔案；請管理員檢查資料夾。",
        "暂时无法读取文件，请管理员检查文件夹。",
    ),
    "forms.disk": (
        "The file could not be kept; the hub's disk may be full.",
        "未能儲存檔案；磁碟可能已滿。",
        "无法保存文件；磁盘可能已满。",
    ),
    # definitions
    "forms.def_shape": (
        "The form's definition is not right at “{where}”: {problem}",
        "表格定義在「{where}」有誤：{problem}",
        "表单定义在“{where}”处有误：{problem}",
    ),
    "forms.def_unsound": (
        "The form's definition is too big, too deep or no JSON at “{where}”.",
        "表格定義在「{where}」太大、太深或不是 JSON。",
        "表单定义在“{where}”处太大、太深或不是 JSON。",
    ),
    "forms.def_dialect": (
        "Only JSON Schema 2020-12 is read.",
        "只支援 JSON Schema 2020-12。",
        "只支持 JSON Schema 2020-12。",
    ),
    "forms.def_object": (
        "A form's schema must be of type object.",
        "表格的 schema 類型須為 object。",
        "表单的 schema 类型必须是 object。",
    ),
    "forms.def_schema": (
        "The schema is not right at “{where}”: {problem}",
        "schema 在「{where}」有誤：{problem}",
        "schema 在“{where}”处有误：{problem}",
    ),
    "forms.def_no_schema": (
        "Something that should be a schema is none.",
        "應為 schema 的地方不是 schema。",
        "应为 schema 的地方不是 schema。",
    ),
    "forms.def_deep": (
        "The schema is nested too deeply.",
        "schema 層數太深。",
        "schema 层级太深。",
    ),
    "forms.def_big": (
        "The schema grows to more than {most} parts.",
        "schema 展開後超過 {most} 部分。",
        "schema 展开后超过 {most} 个部分。",
    ),
    "forms.def_keyword": (
        "The schema's keyword “{keyword}” is not taken.",
        "不接受 schema 關鍵字「{keyword}」。",
        "不接受 schema 关键字“{keyword}”。",
    ),
    "forms.def_pattern": (
        "The pattern “{pattern}” can't be used: it is broken, too long, or looks around.",
        "不能使用樣式「{pattern}」：有誤、太長，或含環視。",
        "不能使用模式“{pattern}”：有误、太长，或含环视。",
    ),
    "forms.def_format": (
        "The format “{format}” is not checked; use one of {formats}.",
        "不支援格式「{format}」；可用 {formats}。",
        "不支持格式“{format}”；可用 {formats}。",
    ),
    "forms.def_choices": (
        "Choices must be texts, numbers, or yes and no.",
        "選項只可以是文字、數字或是與否。",
        "选项只能是文字、数字或是与否。",
    ),
    "forms.def_ref": (
        "The reference “{ref}” leads nowhere; only the form's own #/$defs/… are followed.",
        "參照「{ref}」無效；只可指向表格本身的 #/$defs/…。",
        "引用“{ref}”无效；只能指向表单自身的 #/$defs/…。",
    ),
    "forms.def_ring": (
        "The reference “{ref}” leads back to itself.",
        "參照「{ref}」繞回自己。",
        "引用“{ref}”绕回自身。",
    ),
    "forms.def_twice": (
        "The field {field} is listed twice.",
        "欄位 {field} 出現兩次。",
        "字段 {field} 出现两次。",
    ),
    "forms.def_no_field": (
        "{field} is named, and the schema has no such field.",
        "用到了 {field}，但 schema 沒有這一欄。",
        "用到了 {field}，但 schema 没有这个字段。",
    ),
    "forms.def_hidden": (
        "The field {field} is not listed: nobody would see what it holds.",
        "欄位 {field} 未列出：沒有人會看到其內容。",
        "字段 {field} 未列出：没有人会看到其内容。",
    ),
    "forms.def_reason": (
        "A rule needs a text, or a reason we know; “{reason}” is none.",
        "規則須有說明文字或已知的原因；「{reason}」並非其一。",
        "规则须有说明文字或已知的原因；“{reason}”不是。",
    ),
}
