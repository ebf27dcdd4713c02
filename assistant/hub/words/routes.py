"""Sentences of routes: code -> (English, 繁體中文, 简体中文)."""

from __future__ import annotations

from .routefiles import FILES

ROWS: dict[str, tuple[str, str, str]] = {
    # a step in one line
    "routes.line": (
        "{number}. {step}: {said}",
        "{number}. {step}：{said}",
        "{number}. {step}：{said}",
    ),
    "routes.sign_one": ("{people}", "{people}", "{people}"),
    "routes.sign_any": ("any one of: {people}", "任何一位即可：{people}", "任意一位即可：{people}"),
    "routes.sign_all": ("all of: {people}", "全部同意：{people}", "全部同意：{people}"),
    "routes.sign_seq": ("one after the other: {people}", "依次：{people}", "依次：{people}"),
    "routes.semicolon": ("; ", "；", "；"),
    "routes.and": (" and ", "，而且", "，并且"),
    "routes.step_up": (" (with a second verification)", "（需要二次驗證）", "（需要二次验证）"),
    "routes.stops": (
        "stops for an admin: {why}",
        "停下來等管理員處理：{why}",
        "停下来等管理员处理：{why}",
    ),
    "routes.step_stopped": ("stops for an admin", "停下來等管理員處理", "停下来等管理员处理"),
    # how much a decision weighs
    "routes.tier_0": (
        "Light: may be decided from a notification, and many at once.",
        "輕：可在通知上直接審批，亦可批次處理。",
        "轻：可在通知上直接审批，也可批量处理。",
    ),
    "routes.tier_1": (
        "Usual: decided on its card, with a reason for a no.",
        "一般：在卡片上審批，拒絕須填寫理由。",
        "一般：在卡片上审批，拒绝须填写理由。",
    ),
    "routes.tier_2": (
        "Heavy: decided one by one, each after a second verification.",
        "重要：逐一審批，每次均須二次驗證。",
        "重要：逐一审批，每次均须二次验证。",
    ),
    "routes.tier_3": (
        "Decided here in the hub only.",
        "只可在審批中心內審批。",
        "只能在审批中心内审批。",
    ),
    # why a step runs
    "routes.always": ("always asked", "每次都要", "每次都要"),
    "routes.needed": (", because {facts}", "，因為{facts}", "，因为{facts}"),
    "routes.needed_free": (
        ", because its condition holds ({when})",
        "，因為條件成立（{when}）",
        "，因为条件成立（{when}）",
    ),
    "routes.skipped": ("skipped, because {facts}", "略過，因為{facts}", "跳过，因为{facts}"),
    "routes.skipped_free": (
        "skipped, because its condition does not hold ({when})",
        "略過，因為條件不成立（{when}）",
        "跳过，因为条件不成立（{when}）",
    ),
    "routes.fact_is": ("{field} is {actual}", "「{field}」是 {actual}", "“{field}”是 {actual}"),
    "routes.fact_yes": (
        "{field} is {actual} ({told})",
        "「{field}」是 {actual}（{told}）",
        "“{field}”是 {actual}（{told}）",
    ),
    "routes.fact_no": (
        "{field} is {actual}, not {told}",
        "「{field}」是 {actual}，並非{told}",
        "“{field}”是 {actual}，并非{told}",
    ),
    "routes.fact_hidden_yes": ("{field} is {told}", "「{field}」{told}", "“{field}”{told}"),
    "routes.fact_hidden_no": (
        "{field} is not {told}",
        "「{field}」並非{told}",
        "“{field}”并非{told}",
    ),
    "routes.op_eq": ("{value}", "{value}", "{value}"),
    "routes.op_ne": ("other than {value}", "{value} 以外", "{value} 以外"),
    "routes.op_gt": ("more than {value}", "大於 {value}", "大于 {value}"),
    "routes.op_ge": ("{value} or more", "{value} 或以上", "{value} 或以上"),
    "routes.op_lt": ("less than {value}", "小於 {value}", "小于 {value}"),
    "routes.op_le": ("{value} or less", "{value} 或以下", "{value} 或以下"),
    "routes.op_in": ("one of {value}", "{value} 之一", "{value} 之一"),
    "routes.op_contains": ("with “{value}” in it", "包含「{value}」", "包含“{value}”"),
    "routes.op_starts": ("beginning with “{value}”", "以「{value}」開頭", "以“{value}”开头"),
    "routes.op_ends": ("ending with “{value}”", "以「{value}」結尾", "以“{value}”结尾"),
    "routes.yes": ("yes", "是", "是"),
    "routes.no": ("no", "否", "否"),
    "routes.field_amount": ("the amount", "金額", "金额"),
    "routes.field_department": ("the department", "部門", "部门"),
    "routes.field_departments": (
        "the department with those above it",
        "部門及上級部門",
        "部门及上级部门",
    ),
    "routes.field_region": ("the region", "地區", "地区"),
    "routes.field_level": ("the requester's level", "申請人職級", "申请人职级"),
    "routes.field_urgent": ("urgent", "加急", "加急"),
    "routes.field_form": ("the form", "表單", "表单"),
    "routes.field_requester": ("the requester", "申請人", "申请人"),
    "routes.field_revokes": ("a revocation", "撤銷申請", "撤销申请"),
    # why a person
    "routes.by_person": ("{name}, named by the route", "{name}，流程指定", "{name}，流程指定"),
    "routes.by_role": (
        "{name}, in the role {role}",
        "{name}，角色為 {role}",
        "{name}，角色为 {role}",
    ),
    "routes.by_supervisor": (
        "{name}, supervisor of {of}",
        "{name}，{of} 的主管",
        "{name}，{of} 的主管",
    ),
    "routes.by_supervisor_up": (
        "{name}, {up} levels above {of}",
        "{name}，{of} 的第 {up} 級主管",
        "{name}，{of} 的第 {up} 级主管",
    ),
    "routes.by_top": (
        "{name}, the highest above {of}, who has fewer than {up} levels above",
        "{name}，{of} 之上不足 {up} 級，由最高一級審批",
        "{name}，{of} 之上不足 {up} 级，由最高一级审批",
    ),
    "routes.by_head": (
        "{name}, head of {department}",
        "{name}，{department} 負責人",
        "{name}，{department} 负责人",
    ),
    "routes.by_head_above": (
        "{name}, head of {department}, to which {below} belongs",
        "{name}，{department} 負責人（{below} 隸屬其下）",
        "{name}，{department} 负责人（{below} 隶属其下）",
    ),
    "routes.by_field": (
        "{name}, named in the form ({field})",
        "{name}，由表單「{field}」指定",
        "{name}，由表单“{field}”指定",
    ),
    "routes.by_matrix": (
        "{because} (row {row} of the matrix)",
        "{because}（審批矩陣第 {row} 行）",
        "{because}（审批矩阵第 {row} 行）",
    ),
    "routes.own_request": (
        "{name}, supervisor of {of}, because nobody decides on a request of their own",
        "{name}，{of} 的主管；申請人不能審批自己的申請",
        "{name}，{of} 的主管；申请人不能审批自己的申请",
    ),
    "routes.for_absent": (
        "for {principal}, by {name}: {principal} is away ({because})",
        "{name} 代 {principal}：{principal} 不在（{because}）",
        "{name} 代 {principal}：{principal} 不在（{because}）",
    ),
    "routes.above_absent": (
        "for {principal}, by {name}: {principal} is away, and the deputy sent this request ({because})",
        "{name} 代 {principal}：{principal} 不在，而代理人是申請人（{because}）",
        "{name} 代 {principal}：{principal} 不在，而代理人是申请人（{because}）",
    ),
    "routes.same_as_before": (
        "{because}; approved here without asking again if the answer at “{step}” is yes",
        "{because}；若在「{step}」已同意，此步不再重複詢問",
        "{because}；若在“{step}”已同意，此步不再重复询问",
    ),
    # nobody to ask
    "routes.only_requester": (
        "only {of} could be asked, who sent the request and has nobody above",
        "只能找到申請人 {of}，其上再無主管",
        "只能找到申请人 {of}，其上再无主管",
    ),
    "routes.nobody_person": (
        "{wanted} is not with the company any more",
        "{wanted} 已不在公司",
        "{wanted} 已不在公司",
    ),
    "routes.the_company": ("the company", "公司", "公司"),
    "routes.nobody_role": (
        "nobody has the role {wanted} for {department}",
        "{department} 沒有角色為 {wanted} 的人",
        "{department} 没有角色为 {wanted} 的人",
    ),
    "routes.nobody_supervisor": ("{of} has no supervisor", "{of} 沒有主管", "{of} 没有主管"),
    "routes.nobody_head": (
        "there is no head for {department}",
        "{department} 沒有負責人",
        "{department} 没有负责人",
    ),
    "routes.nobody_field": (
        "the form names nobody, or somebody who is not with the company",
        "表單未指定審批人，或所指定的人不在公司",
        "表单未指定审批人，或所指定的人不在公司",
    ),
    "routes.nobody_matrix": (
        "a row of the matrix may not point to the matrix",
        "審批矩陣的行不能再指向矩陣",
        "审批矩阵的行不能再指向矩阵",
    ),
    "routes.no_row": (
        "no row of the matrix fits this request",
        "審批矩陣沒有符合此申請的行",
        "审批矩阵没有符合此申请的行",
    ),
    # definitions
    "routes.no_form": (
        "There is no form “{form}” that can be used.",
        "沒有可用的表單「{form}」。",
        "没有可用的表单“{form}”。",
    ),
    "routes.no_version": (
        "“{form}” has no version {version}.",
        "「{form}」沒有第 {version} 版。",
        "“{form}”没有第 {version} 版。",
    ),
    "routes.no_person": (
        "There is nobody “{person}”.",
        "沒有「{person}」此人。",
        "没有“{person}”此人。",
    ),
    "routes.draft_changed": (
        "Somebody changed this draft in the meantime. Look at it again.",
        "此草稿剛被其他人修改，請重新查看。",
        "此草稿刚被其他人修改，请重新查看。",
    ),
    "routes.no_draft": (
        "“{form}” has no draft to publish.",
        "「{form}」沒有可發佈的草稿。",
        "“{form}”没有可发布的草稿。",
    ),
    "routes.not_publishable": (
        "This can't be published yet: {first}",
        "尚未能發佈：{first}",
        "暂时无法发布：{first}",
    ),
    "routes.fit_currency": (
        "The route counts in {given}, the company in {company}. Write the limits in {company}.",
        "流程以 {given} 計算，公司以 {company} 計算。請以 {company} 寫出限額。",
        "流程以 {given} 计算，公司以 {company} 计算。请以 {company} 写出限额。",
    ),
    **FILES,
}
