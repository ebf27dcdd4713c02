"""Sentences for authors of routes: what is wrong with a file, a rule or a matrix. Part of the area `routes`."""

from __future__ import annotations

FILES: dict[str, tuple[str, str, str]] = {
    # YAML
    "routes.yaml_large": (
        "The file has {size} characters; {largest} is the limit.",
        "檔案有 {size} 個字元，上限為 {largest}。",
        "文件有 {size} 个字符，上限为 {largest}。",
    ),
    "routes.yaml_grammar": (
        "Line {line}: this is not YAML.",
        "第 {line} 行：不是有效的 YAML。",
        "第 {line} 行：不是有效的 YAML。",
    ),
    "routes.yaml_documents": (
        "Line {line}: one document per file, without directives.",
        "第 {line} 行：每個檔案只能有一份文件，不可有指令。",
        "第 {line} 行：每个文件只能有一份文档，不可有指令。",
    ),
    "routes.yaml_anchor": (
        "Line {line}: anchors and aliases (&, *) are not allowed.",
        "第 {line} 行：不可使用錨點與別名（&、*）。",
        "第 {line} 行：不可使用锚点与别名（&、*）。",
    ),
    "routes.yaml_tag": (
        "Line {line}: tags (!) are not allowed.",
        "第 {line} 行：不可使用標籤（!）。",
        "第 {line} 行：不可使用标签（!）。",
    ),
    "routes.yaml_much": (
        "Line {line}: too many values, or too deep.",
        "第 {line} 行：內容過多或層次過深。",
        "第 {line} 行：内容过多或层次过深。",
    ),
    "routes.yaml_twice": (
        "Line {line}: “{key}” is there twice.",
        "第 {line} 行：「{key}」出現了兩次。",
        "第 {line} 行：“{key}”出现了两次。",
    ),
    "routes.yaml_key": (
        "Line {line}: a name must be plain text.",
        "第 {line} 行：名稱必須是純文字。",
        "第 {line} 行：名称必须是纯文本。",
    ),
    # the file's fields
    "routes.file_missing": (
        "Line {line}, {field}: “{key}” is missing.",
        "第 {line} 行，{field}：缺少「{key}」。",
        "第 {line} 行，{field}：缺少“{key}”。",
    ),
    "routes.file_unknown": (
        "Line {line}, {field}: “{key}” is not known here.",
        "第 {line} 行，{field}：此處不認得「{key}」。",
        "第 {line} 行，{field}：此处不认识“{key}”。",
    ),
    "routes.file_choice": (
        "Line {line}, {field}: it must be one of {allowed}.",
        "第 {line} 行，{field}：必須是 {allowed} 之一。",
        "第 {line} 行，{field}：必须是 {allowed} 之一。",
    ),
    "routes.file_one": (
        "Line {line}, {field}: give exactly one of {allowed}.",
        "第 {line} 行，{field}：請只填 {allowed} 其中一項。",
        "第 {line} 行，{field}：请只填 {allowed} 其中一项。",
    ),
    "routes.file_kind": (
        "Line {line}, {field}: it must be of the kind {allowed}.",
        "第 {line} 行，{field}：類型必須是 {allowed}。",
        "第 {line} 行，{field}：类型必须是 {allowed}。",
    ),
    "routes.file_limit": (
        "Line {line}, {field}: “{value}” is not allowed ({limit}).",
        "第 {line} 行，{field}：不可為「{value}」（{limit}）。",
        "第 {line} 行，{field}：不可为“{value}”（{limit}）。",
    ),
    "routes.file_same_id": (
        "Line {line}, {field}: another step is called “{id}” too.",
        "第 {line} 行，{field}：已有步驟叫「{id}」。",
        "第 {line} 行，{field}：已有步骤叫“{id}”。",
    ),
    "routes.file_no_matrix": (
        "Line {line}, {field}: it asks the matrix, and there is none.",
        "第 {line} 行，{field}：引用了審批矩陣，但檔案沒有矩陣。",
        "第 {line} 行，{field}：引用了审批矩阵，但文件没有矩阵。",
    ),
    "routes.file_ring": (
        "Line {line}, {field}: a row of the matrix can't ask the matrix.",
        "第 {line} 行，{field}：矩陣的行不能引用矩陣。",
        "第 {line} 行，{field}：矩阵的行不能引用矩阵。",
    ),
    "routes.file_copy": (
        "Line {line}, {field}: give exactly one of person, role, supervisor, head, field.",
        "第 {line} 行，{field}：請只填 person、role、supervisor、head、field 其中一項。",
        "第 {line} 行，{field}：请只填 person、role、supervisor、head、field 其中一项。",
    ),
    "routes.file_range": (
        "Line {line}, {field}: from {low} to {high} is empty.",
        "第 {line} 行，{field}：由 {low} 至 {high} 是空的範圍。",
        "第 {line} 行，{field}：从 {low} 到 {high} 是空的范围。",
    ),
    "routes.file_amount": (
        "Line {line}, {field}: “{value}” has too many decimals for the currency.",
        "第 {line} 行，{field}：「{value}」的小數位超出該貨幣。",
        "第 {line} 行，{field}：“{value}”的小数位超出该货币。",
    ),
    "routes.file_currency": (
        "Line {line}, {field}: the currency {currency} is not known.",
        "第 {line} 行，{field}：不認得貨幣 {currency}。",
        "第 {line} 行，{field}：不认识货币 {currency}。",
    ),
    "routes.file_no_currency": (
        "Amounts need the route's “currency”.",
        "有金額時必須寫明流程的 currency（貨幣）。",
        "有金额时必须写明流程的 currency（货币）。",
    ),
    # rules
    "routes.rule_long": (
        "A condition may have {longest} characters; this one has {length}.",
        "條件最多 {longest} 個字元，此條件有 {length} 個。",
        "条件最多 {longest} 个字符，此条件有 {length} 个。",
    ),
    "routes.rule_character": (
        "Character {at} of the condition is not allowed: {found}",
        "條件的第 {at} 個字元不可使用：{found}",
        "条件的第 {at} 个字符不可使用：{found}",
    ),
    "routes.rule_empty": ("The condition is empty.", "條件是空的。", "条件是空的。"),
    "routes.rule_deep": (
        "The condition has more than {deepest} brackets within one another.",
        "條件的括號超過 {deepest} 層。",
        "条件的括号超过 {deepest} 层。",
    ),
    "routes.rule_name": (
        "“{name}” can't be used in a condition.",
        "條件中不可使用「{name}」。",
        "条件中不可使用“{name}”。",
    ),
    "routes.rule_quoted": (
        "Write the number {value} without quotes.",
        "數字 {value} 請勿加引號。",
        "数字 {value} 请勿加引号。",
    ),
    "routes.rule_grammar": (
        "The condition can't be read: {rule}",
        "無法讀懂條件：{rule}",
        "无法读懂条件：{rule}",
    ),
    "routes.rule_field": (
        "The condition looks at “{field}”, which this form does not have: {rule}",
        "條件用到表單沒有填的「{field}」：{rule}",
        "条件用到表单没有填的“{field}”：{rule}",
    ),
    "routes.rule_failed": (
        "The condition can't be answered for this form: {rule}",
        "條件無法套用於此表單：{rule}",
        "条件无法套用于此表单：{rule}",
    ),
    "routes.rule_not_bool": (
        "The condition says neither yes nor no: {rule}",
        "條件的結果不是「是」或「否」：{rule}",
        "条件的结果不是“是”或“否”：{rule}",
    ),
    "routes.brick_field": (
        "“{field}” is no field that a condition can look at.",
        "條件不能用欄位「{field}」。",
        "条件不能用字段“{field}”。",
    ),
    "routes.brick_operator": (
        "“{operator}” is no comparison.",
        "「{operator}」不是比較方式。",
        "“{operator}”不是比较方式。",
    ),
    "routes.brick_value": (
        "“{value}” can't be written in a condition.",
        "條件中不能寫「{value}」。",
        "条件中不能写“{value}”。",
    ),
    # form and route together
    "routes.fit_form": (
        "The route is for “{route}”, the form is “{form}”.",
        "流程屬於「{route}」，表單是「{form}」。",
        "流程属于“{route}”，表单是“{form}”。",
    ),
    "routes.fit_no_field": (
        "{where}: the form has no field {field}.",
        "{where}：表單沒有欄位 {field}。",
        "{where}：表单没有字段 {field}。",
    ),
    "routes.fit_no_amount": (
        "{where}: it asks for an amount, and the form has none.",
        "{where}：需要金額，但表單沒有金額。",
        "{where}：需要金额，但表单没有金额。",
    ),
    "routes.fit_no_step": (
        "The form lets a step “{step}” edit, and the route has no such step.",
        "表單允許步驟「{step}」修改欄位，但流程沒有此步驟。",
        "表单允许步骤“{step}”修改字段，但流程没有此步骤。",
    ),
    "routes.fit_kinds": (
        "{where}: the condition compares things of different kinds: {rule}",
        "{where}：條件比較了不同類型的內容：{rule}",
        "{where}：条件比较了不同类型的内容：{rule}",
    ),
    # doubts
    "routes.doubt_optional": (
        "{where}: {field} may be left empty; then the request stops for an admin.",
        "{where}：{field} 可以不填；屆時申請會停下等管理員。",
        "{where}：{field} 可以不填；届时申请会停下等管理员。",
    ),
    "routes.doubt_person": (
        "{where}: {person} is not with the company.",
        "{where}：{person} 不在公司。",
        "{where}：{person} 不在公司。",
    ),
    "routes.doubt_department": (
        "{where}: there is no department {department}.",
        "{where}：沒有部門 {department}。",
        "{where}：没有部门 {department}。",
    ),
    "routes.doubt_role": (
        "{where}: nobody has the role {role} yet.",
        "{where}：尚未有人擔任角色 {role}。",
        "{where}：尚未有人担任角色 {role}。",
    ),
    "routes.matrix_unreachable": (
        "Row {row} of the matrix can never fit: the rows above take all of it.",
        "審批矩陣第 {row} 行永遠不會用到：已被上面的行全部涵蓋。",
        "审批矩阵第 {row} 行永远不会用到：已被上面的行全部涵盖。",
    ),
    "routes.matrix_overlap": (
        "Rows {first} and {row} of the matrix overlap with other approvers; row {first} wins.",
        "審批矩陣第 {first} 行與第 {row} 行重疊而審批人不同，以第 {first} 行為準。",
        "审批矩阵第 {first} 行与第 {row} 行重叠而审批人不同，以第 {first} 行为准。",
    ),
    "routes.matrix_no_default": (
        "The matrix does not cover every case: add a last row without conditions.",
        "審批矩陣未涵蓋所有情況：請在最後加一行不設條件的。",
        "审批矩阵未涵盖所有情况：请在最后加一行不设条件的。",
    ),
}
