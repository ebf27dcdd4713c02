"""Sentences of the audit trail, of moving and of the admin's commands: code -> (English, 繁體中文, 简体中文)."""

from __future__ import annotations

ROWS: dict[str, tuple[str, str, str]] = {
    "audit.found_gap": (
        "{no}: entries {first} to {last} of the trail are missing.",
        "{no}：稽核記錄第 {first} 至 {last} 項缺失。",
        "{no}：审计记录第 {first} 至 {last} 项缺失。",
    ),
    "audit.found_order": (
        "{no}: entry {rseq} does not follow entry {after}; one of them was put in, moved or rewritten.",
        "{no}：第 {rseq} 項與第 {after} 項不相連，有記錄被插入、移動或改寫。",
        "{no}：第 {rseq} 项与第 {after} 项不相连，有记录被插入、移动或改写。",
    ),
    "audit.found_changed": (
        "{no}: entry {rseq} was changed after it was written.",
        "{no}：第 {rseq} 項在寫入後被更改。",
        "{no}：第 {rseq} 项在写入后被更改。",
    ),
    "audit.found_body": (
        "{no}: what entry {rseq} says happened was changed.",
        "{no}：第 {rseq} 項的內容被更改。",
        "{no}：第 {rseq} 项的内容被更改。",
    ),
    "audit.found_tail": (
        "{no}: the trail should end with entry {rseq}, and that entry is gone or another one.",
        "{no}：稽核鏈應止於第 {rseq} 項，但該項已缺失或被替換。",
        "{no}：审计链应止于第 {rseq} 项，但该项已缺失或被替换。",
    ),
    "audit.found_beyond": (
        "{no}: the trail goes on to entry {rseq}, further than the hub wrote it.",
        "{no}：稽核鏈延伸至第 {rseq} 項，超出中心所寫的範圍。",
        "{no}：审计链延伸至第 {rseq} 项，超出中心所写的范围。",
    ),
    "audit.found_unsealed": (
        "{no}: the trail breaks off at entry {rseq}, in the middle of what was written together.",
        "{no}：稽核鏈在第 {rseq} 項中斷，同時寫入的後續記錄缺失。",
        "{no}：审计链在第 {rseq} 项中断，同时写入的后续记录缺失。",
    ),
    "audit.found_no_chain": (
        "{no}: the request is there, its whole trail is gone.",
        "{no}：申請仍在，但整條稽核鏈缺失。",
        "{no}：申请仍在，但整条审计链缺失。",
    ),
    "audit.found_no_request": (
        "{no}: {entries} entries tell of a request that is gone.",
        "{no}：有 {entries} 項記錄，但所屬申請已不存在。",
        "{no}：有 {entries} 项记录，但所属申请已不存在。",
    ),
    "audit.found_anchored": (
        "{no}: entry {rseq} was anchored on {day}, and is gone or another one now.",
        "{no}：第 {rseq} 項曾於 {day} 定錨，現已缺失或被替換。",
        "{no}：第 {rseq} 项曾于 {day} 锚定，现已缺失或被替换。",
    ),
    "audit.found_emptied": (
        "{no}: {entries} entries were emptied, and no retention rule did that.",
        "{no}：有 {entries} 項內容被清空，且非由保留規則執行。",
        "{no}：有 {entries} 项内容被清空，且不是由保留规则执行。",
    ),
    "audit.found_erased_silently": (
        "{no}: marked as erased, but its trail does not say so.",
        "{no}：標記為已刪除，但稽核鏈並無記錄。",
        "{no}：标记为已删除，但审计链并无记录。",
    ),
    "audit.found_archive": (
        "{no}: the archive tells something else than the request itself.",
        "{no}：檔案內容與申請本身不符。",
        "{no}：归档内容与申请本身不符。",
    ),
    "audit.found_numbers": (
        "{series}: {count} of the requests that were numbered are gone.",
        "{series}：已編號的申請中有 {count} 份不見了。",
        "{series}：已编号的申请中有 {count} 份不见了。",
    ),
    "audit.found_sealed_request": (
        "{no}: the request's data or state are not those that entry {rseq} saw.",
        "{no}：申請的資料或狀態與第 {rseq} 項所見不符。",
        "{no}：申请的数据或状态与第 {rseq} 项所见不符。",
    ),
    "audit.found_sealed_decisions": (
        "{no}: the decisions are not those that entry {rseq} saw.",
        "{no}：審批決定與第 {rseq} 項所見不符。",
        "{no}：审批决定与第 {rseq} 项所见不符。",
    ),
    "audit.found_sealed_attachments": (
        "{no}: the attachments are not those that entry {rseq} saw.",
        "{no}：附件與第 {rseq} 項所見不符。",
        "{no}：附件与第 {rseq} 项所见不符。",
    ),
    "audit.found_anchor_order": (
        "The anchor of {day} does not follow the one before it; one was removed or changed.",
        "{day} 的錨點與前一個不相連，有錨點被刪除或更改。",
        "{day} 的锚点与前一个不相连，有锚点被删除或更改。",
    ),
    "audit.found_anchor_changed": (
        "The anchor of {day} was changed, or what it covers.",
        "{day} 的錨點或其涵蓋的內容被更改。",
        "{day} 的锚点或其涵盖的内容被更改。",
    ),
    "audit.found_anchor_signature": (
        "The anchor of {day} is not signed by this hub.",
        "{day} 的錨點並非由本中心簽署。",
        "{day} 的锚点不是由本中心签名。",
    ),
    "audit.found_anchor_other": (
        "The anchor of {day} is not the one that was kept elsewhere.",
        "{day} 的錨點與另存的不符。",
        "{day} 的锚点与另存的不符。",
    ),
    "audit.found_other_form": (
        "The form {form}, version {version}, is not the one that was published.",
        "表單 {form} 第 {version} 版與發佈時不符。",
        "表单 {form} 第 {version} 版与发布时不符。",
    ),
    "audit.found_other_route": (
        "The route of {form}, version {version}, is not the one that was published.",
        "{form} 的流程第 {version} 版與發佈時不符。",
        "{form} 的流程第 {version} 版与发布时不符。",
    ),
    "audit.found_anchor_gone": (
        "The anchor of {day} was kept elsewhere, and is gone here.",
        "{day} 的錨點有另存，但此處已缺失。",
        "{day} 的锚点有另存，但此处已缺失。",
    ),
    "audit.found_file_gone": (
        "{no}: the attached file {name} is gone.",
        "{no}：附件檔案 {name} 不見了。",
        "{no}：附件文件 {name} 不见了。",
    ),
    "audit.found_file_changed": (
        "{no}: the attached file {name} was changed.",
        "{no}：附件檔案 {name} 被更改。",
        "{no}：附件文件 {name} 被更改。",
    ),
    "audit.whole": (
        ("The trail is whole: {entries} {entries:entry|entries} of {chains} {chains:chain|chains}, "
         "{anchors} {anchors:anchor|anchors}, nothing was tampered with."),
        "稽核鏈完整：{chains} 條鏈共 {entries} 項記錄、{anchors} 個錨點，未發現竄改。",
        "审计链完整：{chains} 条链共 {entries} 条记录、{anchors} 个锚点，未发现篡改。",
    ),
    "audit.broken": (
        "Findings: {n}. Keep the database as it is, and compare it with a backup from before.",
        "發現 {n} 項問題。請保持資料庫原狀，並與較早的備份比對。",
        "发现 {n} 项问题。请保持数据库原状，并与较早的备份比对。",
    ),
    "audit.anchored": (
        "Anchored {day}: {hash} over {heads} {heads:chain|chains}. Keep this line somewhere else.",
        "已定錨 {day}：{hash}，涵蓋 {heads} 條鏈。請另存此行。",
        "已锚定 {day}：{hash}，涵盖 {heads} 条链。请另存此行。",
    ),
    "audit.has_anchor": (
        "{day} has its anchor already, or a later day has one.",
        "{day} 或其後的日子已有錨點。",
        "{day} 或其后的日子已有锚点。",
    ),
    "audit.not_empty": (
        "The target database is not empty ({table} has rows). Give an empty one; nothing was written.",
        "目標資料庫並非空白（{table} 已有資料）。請提供空白資料庫；未寫入任何內容。",
        "目标数据库不是空的（{table} 已有数据）。请提供空数据库；未写入任何内容。",
    ),
    "audit.same": (
        "Source and target are the same database.",
        "來源與目標是同一個資料庫。",
        "来源与目标是同一个数据库。",
    ),
    "audit.miscounted": (
        "{table}: {there} of {rows} rows arrived as they were. Nothing was kept; try again.",
        "{table}：{rows} 列中只有 {there} 列原樣到達。未保留任何內容，請再試。",
        "{table}：{rows} 行中只有 {there} 行原样到达。未保留任何内容，请再试。",
    ),
    "audit.broken_source": (
        "The trail does not hold, so nothing was moved: {found} Run sundown hub admin verify.",
        "稽核鏈不完整，未作遷移：{found}請執行 sundown hub admin verify。",
        "审计链不完整，未作迁移：{found}请执行 sundown hub admin verify。",
    ),
    "audit.unfit": (
        "{table} holds a text with a sign that PostgreSQL can't store (NUL). Nothing was kept.",
        "{table} 含有 PostgreSQL 無法儲存的字元（NUL）。未保留任何內容。",
        "{table} 含有 PostgreSQL 无法存储的字符（NUL）。未保留任何内容。",
    ),
    "audit.moved": (
        ("{rows} {rows:row|rows} of {tables} {tables:table|tables} moved and checked. Start the hub with the new "
         "database from now on; the old one was left as it was."),
        "已遷移並核對 {tables} 個資料表共 {rows} 列。請改用新資料庫啟動；舊資料庫保持原狀。",
        "已迁移并核对 {tables} 个数据表共 {rows} 行。请改用新数据库启动；旧数据库保持原状。",
    ),
    "audit.exported": (
        "{entries} {entries:entry|entries} written to {file}.",
        "已將 {entries} 項記錄寫入 {file}。",
        "已将 {entries} 条记录写入 {file}。",
    ),
    "audit.backed_up": (
        ("Backed up to {folder}: the database, {files} {files:file|files}, the keys. "
         "Keep it as carefully as the hub itself."),
        "已備份至 {folder}：資料庫、{files} 個檔案及金鑰。請如中心本身一樣妥善保管。",
        "已备份至 {folder}：数据库、{files} 个文件及密钥。请像中心本身一样妥善保管。",
    ),
    "audit.exists": (
        "{path} is there already. Give a name that is free.",
        "{path} 已存在，請另給名稱。",
        "{path} 已存在，请另给名称。",
    ),
    "audit.no_hub": (
        "There is no hub in {folder}. Name its folder with --home, or its database with --database.",
        "{folder} 沒有中心。請以 --home 指明資料夾，或以 --database 指明資料庫。",
        "{folder} 没有中心。请用 --home 指明文件夹，或用 --database 指明数据库。",
    ),
    "audit.no_person": (
        "Nobody here has the address {email}.",
        "找不到使用 {email} 的人員。",
        "找不到使用 {email} 的人员。",
    ),
    "audit.invited": (
        "Invite for {name}, good for one use: {link}",
        "給 {name} 的邀請，限用一次：{link}",
        "给 {name} 的邀请，限用一次：{link}",
    ),
    "audit.no_file": ("{path} can't be read.", "無法讀取 {path}。", "无法读取 {path}。"),
    "audit.key_broken": (
        "The key file {path} is broken. Put it back from a backup.",
        "金鑰檔 {path} 已損壞，請由備份還原。",
        "密钥文件 {path} 已损坏，请从备份恢复。",
    ),
}  # fmt: skip
