"""Sentences of engine: code -> (English, 繁體中文， 简体中文). {at} is put in by the edge, in its reader's zone."""

from __future__ import annotations

ROWS: dict[str, tuple[str, str, str]] = {
    # too late: who did what, and when
    "late_approved": (
        "{who} approved this at {at}.",
        "{who} 已於 {at} 批准。",
        "{who} 已于 {at} 批准。",
    ),
    "late_rejected": (
        "{who} rejected this at {at}.",
        "{who} 已於 {at} 拒絕。",
        "{who} 已于 {at} 拒绝。",
    ),
    "late_returned": (
        "{who} returned this at {at}.",
        "{who} 已於 {at} 退回。",
        "{who} 已于 {at} 退回。",
    ),
    "late_transferred": (
        "{who} transferred this to {to} at {at}.",
        "{who} 已於 {at} 轉交 {to}。",
        "{who} 已于 {at} 转交 {to}。",
    ),
    "late_delegated": (
        "{who} delegated this to {to} at {at}.",
        "{who} 已於 {at} 委託 {to} 處理。",
        "{who} 已于 {at} 委派 {to} 处理。",
    ),
    "late_escalated": (
        "The time was over: this went up to {to} at {at}.",
        "處理時限已過，已於 {at} 上報 {to}。",
        "处理时限已过，已于 {at} 上报 {to}。",
    ),
    "late_skipped": (
        "{who} has signed already, at {at}; your signature is not needed.",
        "{who} 已於 {at} 處理，無需你再簽。",
        "{who} 已于 {at} 处理，无需你再签。",
    ),
    "late_cancelled": (
        "{who} changed the course of this request at {at}; this signature is not asked for any more.",
        "{who} 已於 {at} 改變此申請的流程，無需再簽。",
        "{who} 已于 {at} 改变此申请的流程，无需再签。",
    ),
    "late_waiting": (
        "Those who were asked to sign before you have not finished.",
        "排在你之前的加簽人尚未處理完畢。",
        "排在你之前的加签人尚未处理完毕。",
    ),
    "late_queued": ("It is not your turn yet.", "尚未輪到你處理。", "尚未轮到你处理。"),
    "late_moved_on": (
        "{who} has acted since, at {at}; the decision can't be taken back any more.",
        "{who} 已於 {at} 處理，無法再收回決定。",
        "{who} 已于 {at} 处理，无法再收回决定。",
    ),
    "late_not_approved": (
        "Only an approved request can be revoked, and this one is not approved any more.",
        "只能撤銷已批准的申請，而此申請已不是批准狀態。",
        "只能撤销已批准的申请，而此申请已不是批准状态。",
    ),
    "late_request_draft": (
        "This request has not been submitted.",
        "此申請尚未提交。",
        "此申请尚未提交。",
    ),
    "late_request_pending": (
        "{who} submitted this at {at}; it is being decided.",
        "{who} 已於 {at} 提交，正在審批。",
        "{who} 已于 {at} 提交，正在审批。",
    ),
    "late_resolved": (
        "{who} put this request on its way again at {at}.",
        "{who} 已於 {at} 讓此申請恢復流程。",
        "{who} 已于 {at} 让此申请恢复流程。",
    ),
    "late_request_returned": (
        "{who} returned this request at {at}.",
        "{who} 已於 {at} 退回此申請。",
        "{who} 已于 {at} 退回此申请。",
    ),
    "late_request_needs_admin": (
        "This request waits for an administrator.",
        "此申請正等待管理員處理。",
        "此申请正等待管理员处理。",
    ),
    "late_request_approved": (
        "This request is approved; {who} signed last, at {at}.",
        "此申請已批准，{who} 於 {at} 最後簽署。",
        "此申请已批准，{who} 于 {at} 最后签署。",
    ),
    "late_request_rejected": (
        "{who} rejected this request at {at}.",
        "{who} 已於 {at} 拒絕此申請。",
        "{who} 已于 {at} 拒绝此申请。",
    ),
    "late_request_withdrawn": (
        "{who} withdrew this request at {at}.",
        "{who} 已於 {at} 撤回此申請。",
        "{who} 已于 {at} 撤回此申请。",
    ),
    "late_request_revoked": (
        "This request was approved and has been revoked since.",
        "此申請批准後已被撤銷。",
        "此申请批准后已被撤销。",
    ),
    # not as it should be
    "task_unknown": ("There is no such task.", "沒有這項任務。", "没有这项任务。"),
    "not_your_task": (
        "This is not yours to decide.",
        "此項並非由你審批。",
        "此项并非由你审批。",
    ),
    "not_your_decision": (
        "Only the one who decided can take it back.",
        "只有作出決定的人可以收回。",
        "只有作出决定的人可以收回。",
    ),
    "form_changed": (
        "The form changed since you looked. Look at it again, then decide.",
        "你查看後表單已有改動，請重新查看再決定。",
        "你查看后表单已有改动，请重新查看再决定。",
    ),
    "verify_first": (
        "This decision needs a second verification.",
        "此決定需要二次驗證。",
        "此决定需要二次验证。",
    ),
    "only_requester": (
        "Only the requester can do this.",
        "只有申請人可以這樣做。",
        "只有申请人可以这样做。",
    ),
    "only_admin": (
        "Only an administrator can do this, and not on a request of their own.",
        "只有管理員可以這樣做，而且不能處理自己的申請。",
        "只有管理员可以这样做，而且不能处理自己的申请。",
    ),
    "only_clock": (
        "Only the hub's clock does this.",
        "只能由系統時鐘執行。",
        "只能由系统时钟执行。",
    ),
    "not_involved": (
        "Only those involved in the request can do this.",
        "只有此申請的相關人員可以這樣做。",
        "只有此申请的相关人员可以这样做。",
    ),
    "may_not_start": (
        "Your role can't start this kind of request.",
        "你的角色不能發起此類申請。",
        "你的角色不能发起此类申请。",
    ),
    "deputy_passes_on": (
        "This is signed for {who}; only {who} can pass it on.",
        "此項是代 {who} 處理，只有 {who} 可以轉交。",
        "此项是代 {who} 处理，只有 {who} 可以转交。",
    ),
    "delegated_already": (
        "This is delegated already, and can't be delegated again.",
        "此項已委託他人，不能再次委託。",
        "此项已委派他人，不能再次委派。",
    ),
    "field_locked": (
        "The field {field} can't be changed at this step.",
        "此步驟不能修改欄位 {field}。",
        "此步骤不能修改字段 {field}。",
    ),
    "reason_missing": ("Give a reason.", "請填寫原因。", "请填写原因。"),
    "comment_missing": ("Write a comment.", "請填寫意見。", "请填写意见。"),
    "comment_too_long": (
        "The comment is too long: {most} characters at most.",
        "意見過長，最多 {most} 字。",
        "意见过长，最多 {most} 字。",
    ),
    "return_says_nothing": (
        "Tick the fields to be corrected, or say what is missing.",
        "請勾選需要修改的欄位，或說明欠缺甚麼。",
        "请勾选需要修改的字段，或说明缺少什么。",
    ),
    "step_not_passed": (
        "A request can only go back to a step that was passed.",
        "只能退回已通過的步驟。",
        "只能退回已通过的步骤。",
    ),
    "person_unknown": ("There is no such colleague.", "沒有這位同事。", "没有这位同事。"),
    "person_is_requester": (
        "{who} made this request and can't sign it.",
        "{who} 是申請人，不能簽署。",
        "{who} 是申请人，不能签署。",
    ),
    "person_signs_already": (
        "{who} signs this step already.",
        "{who} 已在此步驟簽署人之列。",
        "{who} 已在此步骤签署人之列。",
    ),
    "person_may_not_sign": (
        "One of these people can't sign this request.",
        "其中有人不能簽署此申請。",
        "其中有人不能签署此申请。",
    ),
    "transferred_too_often": (
        "This was transferred {most} times already; somebody must decide.",
        "已轉交 {most} 次，請作出決定。",
        "已转交 {most} 次，请作出决定。",
    ),
    "nobody_named": ("Name at least one person.", "請至少指定一人。", "请至少指定一人。"),
    "too_many_signers": (
        "Add {most} people at most.",
        "最多加簽 {most} 人。",
        "最多加签 {most} 人。",
    ),
    "too_many_people": (
        "Name {most} people at most.",
        "最多指定 {most} 人。",
        "最多指定 {most} 人。",
    ),
    "where_unknown": (
        "A signature is added before, after or in parallel.",
        "加簽方式只有前加簽、後加簽及並加簽。",
        "加签方式只有前加签、后加签及并加签。",
    ),
    "draft_has_no_readers": (
        "A draft is yours alone; submit it first.",
        "草稿只有你可以看到，請先提交。",
        "草稿只有你可以看到，请先提交。",
    ),
    "revocation_fixed": (
        "A request to revoke repeats the form that was approved; it can't be changed.",
        "撤銷申請沿用已批准的表單，不能修改。",
        "撤销申请沿用已批准的表单，不能修改。",
    ),
    "urged_already": (
        "The approvers were asked again less than an hour ago.",
        "一小時內已催辦過。",
        "一小时内已催办过。",
    ),
    "urgent_reason_missing": (
        "Say why it is urgent.",
        "請說明緊急原因。",
        "请说明紧急原因。",
    ),
}
