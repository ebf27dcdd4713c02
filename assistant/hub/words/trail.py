"""Sentences of the trail: why a request stopped, why somebody is asked, what was done. Code -> three languages."""

from __future__ import annotations

ROWS: dict[str, tuple[str, str, str]] = {
    # why it stopped
    "trouble_nobody": (
        "Nobody can sign the step {step}.",
        "步驟「{step}」沒有可簽署的人。",
        "步骤“{step}”没有可签署的人。",
    ),
    "trouble_no_step": (
        "The route asks nobody to sign this request.",
        "流程中沒有任何人需要審批此申請。",
        "流程中没有任何人需要审批此申请。",
    ),
    "trouble_top": (
        "The time for the step {step} is over, and nobody is above its approvers.",
        "步驟「{step}」已超時，且審批人之上再無上級。",
        "步骤“{step}”已超时，且审批人之上再无上级。",
    ),
    "trouble_left": (
        "{who} was to sign the step {step} and has left the company, and nobody is above.",
        "步驟「{step}」的審批人 {who} 已離職，其上再無上級。",
        "步骤“{step}”的审批人 {who} 已离职，其上再无上级。",
    ),
    # why somebody is asked
    "why_left": (
        "{from} has left the company.",
        "{from} 已離職。",
        "{from} 已离职。",
    ),
    "why_role_lost": (
        "{from} holds the role {role} no longer.",
        "{from} 已不再擔任 {role}。",
        "{from} 已不再担任 {role}。",
    ),
    "why_back": (
        "{from} stands in no longer.",
        "{from} 不再代理。",
        "{from} 不再代理。",
    ),
    "why_passed_before": (
        "Signed in round {round}.",
        "已於第 {round} 輪簽署。",
        "已于第 {round} 轮签署。",
    ),
    "why_transferred": ("Transferred by {by}.", "由 {by} 轉交。", "由 {by} 转交。"),
    "why_delegated": ("Delegated by {by}.", "由 {by} 委託。", "由 {by} 委派。"),
    "why_added": ("Added by {by}.", "由 {by} 加簽。", "由 {by} 加签。"),
    "why_escalated": (
        "{from} did not answer in time.",
        "{from} 未於時限內處理。",
        "{from} 未在时限内处理。",
    ),
    "why_admin": (
        "Named by {by}, an administrator.",
        "由管理員 {by} 指定。",
        "由管理员 {by} 指定。",
    ),
    "why_approved_first": (
        "Approved the request {no} that is to be revoked.",
        "曾批准待撤銷的申請 {no}。",
        "曾批准待撤销的申请 {no}。",
    ),
    # the trail
    "did_submitted": ("{who} submitted this.", "{who} 提交。", "{who} 提交。"),
    "did_resubmitted": ("{who} submitted this again.", "{who} 重新提交。", "{who} 重新提交。"),
    "did_submitted_incomplete": (
        "{who} submitted this, and something was missing.",
        "{who} 提交，但資料不全。",
        "{who} 提交，但资料不全。",
    ),
    "did_edited": ("{who} changed the form.", "{who} 修改表單。", "{who} 修改表单。"),
    "did_approved": ("{who} approved.", "{who} 批准。", "{who} 批准。"),
    "did_role_lost": (
        "An approver holds the role for it no longer; it went to another.",
        "審批人已不再擔任所需角色，轉由他人審批。",
        "审批人已不再担任所需角色，转由他人审批。",
    ),
    "did_requester_left": (
        "The requester left the company; what was never finished is closed.",
        "申請人已離職，未完成的申請已關閉。",
        "申请人已离职，未完成的申请已关闭。",
    ),
    "did_approver_left": (
        "An approver left the company; it went to the supervisor.",
        "審批人已離職，轉由其上級審批。",
        "审批人已离职，转由其上级审批。",
    ),
    "did_deputy_ended": (
        "The deputy stands in no longer; it is back with the one he stood in for.",
        "代理已結束，交回本人審批。",
        "代理已结束，交回本人审批。",
    ),
    "did_priced": (
        "The sum was converted at the rate of the day it was submitted.",
        "金額已按提交當日匯率折算。",
        "金额已按提交当日汇率折算。",
    ),
    "did_auto_approved": (
        "Approved automatically: the same person had just signed.",
        "同一審批人剛簽署，自動批准。",
        "同一审批人刚签署，自动批准。",
    ),
    "did_rejected": ("{who} rejected.", "{who} 拒絕。", "{who} 拒绝。"),
    "did_returned": ("{who} returned this.", "{who} 退回。", "{who} 退回。"),
    "did_round_begun": ("The signing began anew.", "重新開始簽署。", "重新开始签署。"),
    "did_transferred": ("{who} transferred this.", "{who} 轉交。", "{who} 转交。"),
    "did_delegated": ("{who} delegated this.", "{who} 委託他人。", "{who} 委派他人。"),
    "did_sign_added": ("{who} added signatures.", "{who} 加簽。", "{who} 加签。"),
    "did_commented": ("{who} commented.", "{who} 留言。", "{who} 评论。"),
    "did_copied": ("{who} sent copies.", "{who} 抄送。", "{who} 抄送。"),
    "did_urged": ("{who} asked again.", "{who} 催辦。", "{who} 催办。"),
    "did_withdrawn": ("{who} withdrew this.", "{who} 撤回。", "{who} 撤回。"),
    "did_taken_back": ("{who} took the approval back.", "{who} 收回批准。", "{who} 收回批准。"),
    "did_reminded": ("The approvers were reminded.", "已提醒審批人。", "已提醒审批人。"),
    "did_escalated": (
        "The time was over; it went to the supervisor.",
        "已超時，上報上級。",
        "已超时，上报上级。",
    ),
    "did_stopped": ("It stopped for an administrator.", "等待管理員處理。", "等待管理员处理。"),
    "did_resolved": ("{who} put it on its way again.", "{who} 恢復流程。", "{who} 恢复流程。"),
    "did_step_opened": ("A step began.", "步驟開始。", "步骤开始。"),
    "did_step_done": ("A step was passed.", "步驟通過。", "步骤通过。"),
    "did_step_skipped": ("A step was passed over.", "步驟略過。", "步骤略过。"),
    "did_step_added": (
        "A step was added by the new data.",
        "資料改動後增加步驟。",
        "资料改动后增加步骤。",
    ),
    "did_step_closed_again": ("A step waits again.", "步驟回到等候。", "步骤回到等候。"),
    "did_straight_back_void": (
        "The sum rose; every step signs again.",
        "金額增加，各步驟須重新簽署。",
        "金额增加，各步骤须重新签署。",
    ),
    "did_follow_up_failed": (
        "What should follow could not be decided.",
        "無法判斷後續操作。",
        "无法判断后续操作。",
    ),
    "did_request_approved": ("The request is approved.", "申請已批准。", "申请已批准。"),
    "did_request_rejected": ("The request is rejected.", "申請已拒絕。", "申请已拒绝。"),
    "did_request_withdrawn": ("The request is withdrawn.", "申請已撤回。", "申请已撤回。"),
    "did_request_revoked": ("The request is revoked.", "申請已撤銷。", "申请已撤销。"),
}
