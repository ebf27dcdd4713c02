<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="about.icons">
        <source>Icons: Lucide (ISC licence), some of them from Feather (MIT).</source>
        <translation>Icons: Lucide (ISC licence), some of them from Feather (MIT).</translation>
    </message>
    <message id="about.licences">
        <source>Licence texts</source>
        <translation>Licence texts</translation>
    </message>
    <message id="about.parts">
        <source>Holidays: the “holidays” project (MIT). Windows: Qt for Python (LGPL).</source>
        <translation>Holidays: the “holidays” project (MIT). Windows: Qt for Python (LGPL).</translation>
    </message>
    <message id="about.promise">
        <source>No account with us, no telemetry. Your data stay on this computer and on the servers you connect.</source>
        <translation>No account with us, no telemetry. Your data stay on this computer and on the servers you connect.</translation>
    </message>
    <message id="about.version">
        <source>Sundown {version}</source>
        <translation>Sundown {version}</translation>
    </message>
    <message id="about.welcome">
        <source>Open the welcome again</source>
        <translation>Open the welcome again</translation>
    </message>
    <message id="accept">
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message id="accepted">
        <source>Accepted: {title}</source>
        <translation>Accepted: {title}</translation>
    </message>
    <message id="accounts">
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message id="accounts.accept">
        <source>Delete here too</source>
        <translation>Delete here too</translation>
    </message>
    <message id="accounts.add">
        <source>Add an account</source>
        <translation>Add an account</translation>
    </message>
    <message id="accounts.added">
        <source>{name} works. Sync is running.</source>
        <translation>{name} works. Sync is running.</translation>
    </message>
    <message id="accounts.check">
        <source>Check the connection</source>
        <translation>Check the connection</translation>
    </message>
    <message id="accounts.checking">
        <source>Asking {host}…</source>
        <translation>Asking {host}…</translation>
    </message>
    <message id="accounts.found" numerus="yes">
        <source>It works. {n} calendars and lists: {names}</source>
        <translation>
            <numerusform>It works. Found: {names}</numerusform>
            <numerusform>It works. {n} calendars and lists: {names}</numerusform>
        </translation>
    </message>
    <message id="accounts.found_none">
        <source>The server answers, but has no calendar for you.</source>
        <translation>The server answers, but has no calendar for you.</translation>
    </message>
    <message id="accounts.held" numerus="yes">
        <source>The server no longer lists {n} items. They were kept here. Delete them here as well?</source>
        <translation>
            <numerusform>The server no longer lists {n} item. It was kept here. Delete it here as well?</numerusform>
            <numerusform>The server no longer lists {n} items. They were kept here. Delete them here as well?</numerusform>
        </translation>
    </message>
    <message id="accounts.here">
        <source>On this computer</source>
        <translation>On this computer</translation>
    </message>
    <message id="accounts.in_part">
        <source>loaded in part</source>
        <translation>loaded in part</translation>
    </message>
    <message id="accounts.keep">
        <source>Keep for now</source>
        <translation>Keep for now</translation>
    </message>
    <message id="accounts.local">
        <source>Works without an account; nothing leaves this computer</source>
        <translation>Works without an account; nothing leaves this computer</translation>
    </message>
    <message id="accounts.more">
        <source>More options</source>
        <translation>More options</translation>
    </message>
    <message id="accounts.never">
        <source>Not synced yet</source>
        <translation>Not synced yet</translation>
    </message>
    <message id="accounts.none">
        <source>Everything stays on this computer. Connect an account to bring your calendar and to-dos here.</source>
        <translation>Everything stays on this computer. Connect an account to bring your calendar and to-dos here.</translation>
    </message>
    <message id="accounts.remove_it">
        <source>Remove {name}…</source>
        <translation>Remove {name}…</translation>
    </message>
    <message id="accounts.remove_sure">
        <source>Remove {name} from this computer? Nothing on the server changes.</source>
        <translation>Remove {name} from this computer? Nothing on the server changes.</translation>
    </message>
    <message id="accounts.remove_unsent" numerus="yes">
        <source>Remove {name} from this computer? {n} changes have not been sent and would be lost.</source>
        <translation>
            <numerusform>Remove {name} from this computer? {n} change has not been sent and would be lost.</numerusform>
            <numerusform>Remove {name} from this computer? {n} changes have not been sent and would be lost.</numerusform>
        </translation>
    </message>
    <message id="accounts.remove_yes">
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message id="accounts.removed">
        <source>{name} was removed.</source>
        <translation>{name} was removed.</translation>
    </message>
    <message id="accounts.required">
        <source>{field} is needed.</source>
        <translation>{field} is needed.</translation>
    </message>
    <message id="accounts.run_only">
        <source>{name} works. There is no keyring here: the password is forgotten when Sundown quits.</source>
        <translation>{name} works. There is no keyring here: the password is forgotten when Sundown quits.</translation>
    </message>
    <message id="accounts.save">
        <source>Add account</source>
        <translation>Add account</translation>
    </message>
    <message id="accounts.secret">
        <source>The password goes into your system's keyring, never into a file of Sundown. It is sent to this server only.</source>
        <translation>The password goes into your system's keyring, never into a file of Sundown. It is sent to this server only.</translation>
    </message>
    <message id="accounts.sign_in">
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message id="accounts.sync">
        <source>Sync {name} now</source>
        <translation>Sync {name} now</translation>
    </message>
    <message id="action.accept">
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message id="action.blocked">
        <source>Blocked</source>
        <translation>Blocked</translation>
    </message>
    <message id="action.decline">
        <source>Decline</source>
        <translation>Decline</translation>
    </message>
    <message id="action.done">
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message id="action.drop">
        <source>Drop</source>
        <translation>Drop</translation>
    </message>
    <message id="action.gotback">
        <source>Back on my list</source>
        <translation>Back on my list</translation>
    </message>
    <message id="action.handover">
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
    <message id="action.keep">
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message id="action.later">
        <source>Remind me later</source>
        <translation>Remind me later</translation>
    </message>
    <message id="action.next">
        <source>Next work day</source>
        <translation>Next work day</translation>
    </message>
    <message id="action.not_done">
        <source>Not finished</source>
        <translation>Not finished</translation>
    </message>
    <message id="action.open">
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message id="action.pick">
        <source>Pick a date</source>
        <translation>Pick a date</translation>
    </message>
    <message id="action.remove_line">
        <source>Take off this list</source>
        <translation>Take off this list</translation>
    </message>
    <message id="action.split">
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message id="action.takeback">
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message id="action.undo">
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message id="action.unimportant">
        <source>Not important</source>
        <translation>Not important</translation>
    </message>
    <message id="action.waiting">
        <source>Waiting for someone</source>
        <translation>Waiting for someone</translation>
    </message>
    <message id="action.worked">
        <source>Worked on it today</source>
        <translation>Worked on it today</translation>
    </message>
    <message id="add_todo">
        <source>Add a to-do</source>
        <translation>Add a to-do</translation>
    </message>
    <message id="added">
        <source>Added: {title}</source>
        <translation>Added: {title}</translation>
    </message>
    <message id="after_hours">
        <source>after {when}</source>
        <translation>after {when}</translation>
    </message>
    <message id="aid.caldav.auth">
        <source>Bearer: the password is an access token.</source>
        <translation>Bearer: the password is an access token.</translation>
    </message>
    <message id="aid.caldav.ca_file">
        <source>A .pem file of your company's certificate authority, if the system does not know it.</source>
        <translation>A .pem file of your company's certificate authority, if the system does not know it.</translation>
    </message>
    <message id="aid.caldav.password">
        <source>With two-factor sign-in: an app password made on the server's web page.</source>
        <translation>With two-factor sign-in: an app password made on the server's web page.</translation>
    </message>
    <message id="aid.caldav.url">
        <source>The server's address, a calendar's address, or your e-mail address.</source>
        <translation>The server's address, a calendar's address, or your e-mail address.</translation>
    </message>
    <message id="aid.hub.password">
        <source>Comes with the invite or the sign-in; nothing to type as a rule.</source>
        <translation>Comes with the invite or the sign-in; nothing to type as a rule.</translation>
    </message>
    <message id="aid.hub.pin">
        <source>SHA-256 of the hub's certificate: any other is refused then.</source>
        <translation>SHA-256 of the hub's certificate: any other is refused then.</translation>
    </message>
    <message id="aid.hub.url">
        <source>For example https://hub.example.com.</source>
        <translation>For example https://hub.example.com.</translation>
    </message>
    <message id="aid.ics.ca_file">
        <source>A .pem file of your company's certificate authority, if the system does not know it.</source>
        <translation>A .pem file of your company's certificate authority, if the system does not know it.</translation>
    </message>
    <message id="aid.ics.url">
        <source>https://…, webcal://… or a file.</source>
        <translation>https://…, webcal://… or a file.</translation>
    </message>
    <message id="aid.odoo.amount_limit">
        <source>From this amount on a decision asks for your password again and the amount typed.</source>
        <translation>From this amount on a decision asks for your password again and the amount typed.</translation>
    </message>
    <message id="aid.odoo.ca_file">
        <source>A .pem file of your company's certificate authority, if the system does not know it.</source>
        <translation>A .pem file of your company's certificate authority, if the system does not know it.</translation>
    </message>
    <message id="aid.odoo.database">
        <source>Only where the server has several and does not list them.</source>
        <translation>Only where the server has several and does not list them.</translation>
    </message>
    <message id="aid.odoo.password">
        <source>Odoo 19 and later, or two-factor sign-in: an API key from Preferences, Account Security.</source>
        <translation>Odoo 19 and later, or two-factor sign-in: an API key from Preferences, Account Security.</translation>
    </message>
    <message id="aid.odoo.url">
        <source>https://company.odoo.com, as in the browser.</source>
        <translation>https://company.odoo.com, as in the browser.</translation>
    </message>
    <message id="aid.odoo.username">
        <source>What you sign in to Odoo with.</source>
        <translation>What you sign in to Odoo with.</translation>
    </message>
    <message id="aid.rt.amount_field">
        <source>The custom field of tickets which has the amount.</source>
        <translation>The custom field of tickets which has the amount.</translation>
    </message>
    <message id="aid.rt.amount_limit">
        <source>From this amount on a decision asks for your password again and the amount typed.</source>
        <translation>From this amount on a decision asks for your password again and the amount typed.</translation>
    </message>
    <message id="aid.rt.auth">
        <source>Token: an authentication token made in RT under Settings, Auth Tokens.</source>
        <translation>Token: an authentication token made in RT under Settings, Auth Tokens.</translation>
    </message>
    <message id="aid.rt.ca_file">
        <source>A .pem file of your company's certificate authority, if the system does not know it.</source>
        <translation>A .pem file of your company's certificate authority, if the system does not know it.</translation>
    </message>
    <message id="aid.rt.url">
        <source>RT's start page: https://rt.example.com</source>
        <translation>RT's start page: https://rt.example.com</translation>
    </message>
    <message id="aid.tryton.amount_limit">
        <source>From this amount on a decision asks for your password again and the amount typed.</source>
        <translation>From this amount on a decision asks for your password again and the amount typed.</translation>
    </message>
    <message id="aid.tryton.ca_file">
        <source>A .pem file of your company's certificate authority, if the system does not know it.</source>
        <translation>A .pem file of your company's certificate authority, if the system does not know it.</translation>
    </message>
    <message id="aid.tryton.url">
        <source>The server's address with the database: https://erp.example.com/company</source>
        <translation>The server's address with the database: https://erp.example.com/company</translation>
    </message>
    <message id="alert.dismiss">
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
    <message id="alert.in">
        <source>I'm in</source>
        <translation>I'm in</translation>
    </message>
    <message id="alert.join">
        <source>Join</source>
        <translation>Join</translation>
    </message>
    <message id="alert.now">
        <source>Begins now</source>
        <translation>Begins now</translation>
    </message>
    <message id="alert.opens">
        <source>Opens {host} in the browser</source>
        <translation>Opens {host} in the browser</translation>
    </message>
    <message id="alert.running">
        <source>Began {age} ago</source>
        <translation>Began {age} ago</translation>
    </message>
    <message id="alert.snooze">
        <source>In 5 min</source>
        <translation>In 5 min</translation>
    </message>
    <message id="alert.snooze_name">
        <source>Remind me in 5 minutes</source>
        <translation>Remind me in 5 minutes</translation>
    </message>
    <message id="alert.soon">
        <source>Begins {when}</source>
        <translation>Begins {when}</translation>
    </message>
    <message id="alert.title">
        <source>A meeting begins</source>
        <translation>A meeting begins</translation>
    </message>
    <message id="alert.why">
        <source>You switched this alert on in the settings.</source>
        <translation>You switched this alert on in the settings.</translation>
    </message>
    <message id="all_day">
        <source>All day</source>
        <translation>All day</translation>
    </message>
    <message id="and_join">
        <source>, </source>
        <translation>, </translation>
    </message>
    <message id="app">
        <source>Sundown</source>
        <translation>Sundown</translation>
    </message>
    <message id="approval.already">
        <source>Already handled by {who} {at}</source>
        <translation>Already handled by {who} {at}</translation>
    </message>
    <message id="approval.already.alone">
        <source>Already handled</source>
        <translation>Already handled</translation>
    </message>
    <message id="approval.already.by">
        <source>Already handled by {who}</source>
        <translation>Already handled by {who}</translation>
    </message>
    <message id="approval.back">
        <source>All requests</source>
        <translation>All requests</translation>
    </message>
    <message id="approval.bucket.copies">
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message id="approval.bucket.handled">
        <source>Handled</source>
        <translation>Handled</translation>
    </message>
    <message id="approval.bucket.mine">
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message id="approval.bucket.to_decide">
        <source>To decide</source>
        <translation>To decide</translation>
    </message>
    <message id="approval.choose">
        <source>Choose a request from the list.</source>
        <translation>Choose a request from the list.</translation>
    </message>
    <message id="approval.count">
        <source>{name}, {n}</source>
        <translation>{name}, {n}</translation>
    </message>
    <message id="approval.did.add_sign">
        <source>Signers added</source>
        <translation>Signers added</translation>
    </message>
    <message id="approval.did.approve">
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message id="approval.did.comment">
        <source>Comment sent</source>
        <translation>Comment sent</translation>
    </message>
    <message id="approval.did.delegate">
        <source>Handed to a stand-in</source>
        <translation>Handed to a stand-in</translation>
    </message>
    <message id="approval.did.reject">
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message id="approval.did.return">
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message id="approval.did.revoke">
        <source>Revoked</source>
        <translation>Revoked</translation>
    </message>
    <message id="approval.did.take_back">
        <source>Taken back</source>
        <translation>Taken back</translation>
    </message>
    <message id="approval.did.transfer">
        <source>Handed over</source>
        <translation>Handed over</translation>
    </message>
    <message id="approval.did.urge">
        <source>Urged</source>
        <translation>Urged</translation>
    </message>
    <message id="approval.did.withdraw">
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message id="approval.do.add_sign">
        <source>Add signers</source>
        <translation>Add signers</translation>
    </message>
    <message id="approval.do.approve">
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message id="approval.do.comment">
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message id="approval.do.delegate">
        <source>Let somebody stand in</source>
        <translation>Let somebody stand in</translation>
    </message>
    <message id="approval.do.reject">
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message id="approval.do.return">
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message id="approval.do.revoke">
        <source>Revoke</source>
        <translation>Revoke</translation>
    </message>
    <message id="approval.do.take_back">
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message id="approval.do.transfer">
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
    <message id="approval.do.urge">
        <source>Urge</source>
        <translation>Urge</translation>
    </message>
    <message id="approval.do.withdraw">
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message id="approval.doing.add_sign">
        <source>Adding signers…</source>
        <translation>Adding signers…</translation>
    </message>
    <message id="approval.doing.approve">
        <source>Approving…</source>
        <translation>Approving…</translation>
    </message>
    <message id="approval.doing.comment">
        <source>Sending the comment…</source>
        <translation>Sending the comment…</translation>
    </message>
    <message id="approval.doing.delegate">
        <source>Handing to a stand-in…</source>
        <translation>Handing to a stand-in…</translation>
    </message>
    <message id="approval.doing.reject">
        <source>Rejecting…</source>
        <translation>Rejecting…</translation>
    </message>
    <message id="approval.doing.return">
        <source>Returning…</source>
        <translation>Returning…</translation>
    </message>
    <message id="approval.doing.revoke">
        <source>Revoking…</source>
        <translation>Revoking…</translation>
    </message>
    <message id="approval.doing.take_back">
        <source>Taking back…</source>
        <translation>Taking back…</translation>
    </message>
    <message id="approval.doing.transfer">
        <source>Handing over…</source>
        <translation>Handing over…</translation>
    </message>
    <message id="approval.doing.urge">
        <source>Urging…</source>
        <translation>Urging…</translation>
    </message>
    <message id="approval.doing.withdraw">
        <source>Withdrawing…</source>
        <translation>Withdrawing…</translation>
    </message>
    <message id="approval.empty.copies">
        <source>No copies for you.</source>
        <translation>No copies for you.</translation>
    </message>
    <message id="approval.empty.handled">
        <source>You have decided nothing yet.</source>
        <translation>You have decided nothing yet.</translation>
    </message>
    <message id="approval.empty.mine">
        <source>You have asked for nothing yet.</source>
        <translation>You have asked for nothing yet.</translation>
    </message>
    <message id="approval.empty.to_decide">
        <source>Nothing waits for your decision.</source>
        <translation>Nothing waits for your decision.</translation>
    </message>
    <message id="approval.for">
        <source>for {name}, by you</source>
        <translation>for {name}, by you</translation>
    </message>
    <message id="approval.gone">
        <source>That request is no longer there.</source>
        <translation>That request is no longer there.</translation>
    </message>
    <message id="approval.hours_minutes">
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message id="approval.left">
        <source>{time} left</source>
        <translation>{time} left</translation>
    </message>
    <message id="approval.new">
        <source>New request…</source>
        <translation>New request…</translation>
    </message>
    <message id="approval.none">
        <source>Nothing was found. Try fewer words.</source>
        <translation>Nothing was found. Try fewer words.</translation>
    </message>
    <message id="approval.search">
        <source>Title, person, number</source>
        <translation>Title, person, number</translation>
    </message>
    <message id="approval.second_check">
        <source>second check</source>
        <translation>second check</translation>
    </message>
    <message id="approval.select">
        <source>Select several</source>
        <translation>Select several</translation>
    </message>
    <message id="approval.stage.browser">
        <source>Has to be done at the source</source>
        <translation>Has to be done at the source</translation>
    </message>
    <message id="approval.stage.changed">
        <source>Changed since you looked</source>
        <translation>Changed since you looked</translation>
    </message>
    <message id="approval.stage.expired">
        <source>Expired before it could be sent</source>
        <translation>Expired before it could be sent</translation>
    </message>
    <message id="approval.stage.not_sent">
        <source>Not sent</source>
        <translation>Not sent</translation>
    </message>
    <message id="approval.stage.refused">
        <source>Refused by the source</source>
        <translation>Refused by the source</translation>
    </message>
    <message id="approval.stage.undone">
        <source>Undone</source>
        <translation>Undone</translation>
    </message>
    <message id="approval.stage.waiting">
        <source>Not sent, waiting for network</source>
        <translation>Not sent, waiting for network</translation>
    </message>
    <message id="approval.state.approved">
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message id="approval.state.draft">
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message id="approval.state.gone">
        <source>No longer there</source>
        <translation>No longer there</translation>
    </message>
    <message id="approval.state.needs_admin">
        <source>Needs an administrator</source>
        <translation>Needs an administrator</translation>
    </message>
    <message id="approval.state.pending">
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message id="approval.state.rejected">
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message id="approval.state.returned">
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message id="approval.state.revoked">
        <source>Revoked</source>
        <translation>Revoked</translation>
    </message>
    <message id="approval.state.withdrawn">
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message id="approval.unread">
        <source>new</source>
        <translation>new</translation>
    </message>
    <message id="approval.with">
        <source>with {who}</source>
        <translation>with {who}</translation>
    </message>
    <message id="approvals">
        <source>Approvals</source>
        <translation>Approvals</translation>
    </message>
    <message id="as_of">
        <source>{name} as of {when}</source>
        <translation>{name} as of {when}</translation>
    </message>
    <message id="aside_since">
        <source>Set aside {day}</source>
        <translation>Set aside {day}</translation>
    </message>
    <message id="ask_carried">
        <source>Moved {n} times: split it, hand it over, drop it, or leave it</source>
        <translation>Moved {n} times: split it, hand it over, drop it, or leave it</translation>
    </message>
    <message id="batch.approve" numerus="yes">
        <source>Approve {n}</source>
        <translation>
            <numerusform>Approve {n}</numerusform>
            <numerusform>Approve {n}</numerusform>
        </translation>
    </message>
    <message id="batch.chosen">
        <source>{n} selected</source>
        <translation>{n} selected</translation>
    </message>
    <message id="batch.decide">
        <source>Decide together…</source>
        <translation>Decide together…</translation>
    </message>
    <message id="batch.holding">
        <source>Sending in {n} s…</source>
        <translation>Sending in {n} s…</translation>
    </message>
    <message id="batch.most">
        <source>At most {most} at once.</source>
        <translation>At most {most} at once.</translation>
    </message>
    <message id="batch.reject" numerus="yes">
        <source>Reject {n}…</source>
        <translation>
            <numerusform>Reject {n}…</numerusform>
            <numerusform>Reject {n}…</numerusform>
        </translation>
    </message>
    <message id="batch.text">
        <source>One form, at most {most}. What changed or was not looked at is not ticked.</source>
        <translation>One form, at most {most}. What changed or was not looked at is not ticked.</translation>
    </message>
    <message id="batch.title">
        <source>Decide together</source>
        <translation>Decide together</translation>
    </message>
    <message id="batch.total">
        <source>Total {sum}</source>
        <translation>Total {sum}</translation>
    </message>
    <message id="batch.why.changed">
        <source>Changed since you looked</source>
        <translation>Changed since you looked</translation>
    </message>
    <message id="batch.why.decided">
        <source>Decided already</source>
        <translation>Decided already</translation>
    </message>
    <message id="batch.why.other_form">
        <source>Another form</source>
        <translation>Another form</translation>
    </message>
    <message id="batch.why.tier">
        <source>Needs its own card</source>
        <translation>Needs its own card</translation>
    </message>
    <message id="batch.why.unseen">
        <source>Not looked at yet</source>
        <translation>Not looked at yet</translation>
    </message>
    <message id="before_minguo">
        <source>{n} before ROC</source>
        <translation>{n} before ROC</translation>
    </message>
    <message id="blocked_since">
        <source>Blocked by {who} since {day}</source>
        <translation>Blocked by {who} since {day}</translation>
    </message>
    <message id="blocked_since.alone">
        <source>Blocked since {day}</source>
        <translation>Blocked since {day}</translation>
    </message>
    <message id="cancel">
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message id="cannot_undo">
        <source>This has already been sent and can't be taken back here.</source>
        <translation>This has already been sent and can't be taken back here.</translation>
    </message>
    <message id="capture">
        <source>Quick add</source>
        <translation>Quick add</translation>
    </message>
    <message id="capture.by">
        <source>by {when}</source>
        <translation>by {when}</translation>
    </message>
    <message id="capture.clipboard">
        <source>Add from the clipboard</source>
        <translation>Add from the clipboard</translation>
    </message>
    <message id="capture.clipboard_empty">
        <source>There is no text in the clipboard.</source>
        <translation>There is no text in the clipboard.</translation>
    </message>
    <message id="capture.do_import">
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message id="capture.event">
        <source>event</source>
        <translation>event</translation>
    </message>
    <message id="capture.event_here">
        <source>event on this computer</source>
        <translation>event on this computer</translation>
    </message>
    <message id="capture.event_in">
        <source>event in {place}</source>
        <translation>event in {place}</translation>
    </message>
    <message id="capture.every_day">
        <source>every day</source>
        <translation>every day</translation>
    </message>
    <message id="capture.every_days">
        <source>every {n} days</source>
        <translation>every {n} days</translation>
    </message>
    <message id="capture.every_month">
        <source>every month</source>
        <translation>every month</translation>
    </message>
    <message id="capture.every_months">
        <source>every {n} months</source>
        <translation>every {n} months</translation>
    </message>
    <message id="capture.every_week">
        <source>every week</source>
        <translation>every week</translation>
    </message>
    <message id="capture.every_weeks">
        <source>every {n} weeks</source>
        <translation>every {n} weeks</translation>
    </message>
    <message id="capture.every_year">
        <source>every year</source>
        <translation>every year</translation>
    </message>
    <message id="capture.every_years">
        <source>every {n} years</source>
        <translation>every {n} years</translation>
    </message>
    <message id="capture.flip_event">
        <source>Make it an event</source>
        <translation>Make it an event</translation>
    </message>
    <message id="capture.flip_todo">
        <source>Make it a to-do</source>
        <translation>Make it a to-do</translation>
    </message>
    <message id="capture.from_to">
        <source>{start} to {end}</source>
        <translation>{start} to {end}</translation>
    </message>
    <message id="capture.hint">
        <source>Tomorrow 3pm call the bank</source>
        <translation>Tomorrow 3pm call the bank</translation>
    </message>
    <message id="capture.hotkey_none">
        <source>This system has no hot-keys for all programs.</source>
        <translation>This system has no hot-keys for all programs.</translation>
    </message>
    <message id="capture.hotkey_taken">
        <source>Another program uses {keys}: choose other keys in the settings.</source>
        <translation>Another program uses {keys}: choose other keys in the settings.</translation>
    </message>
    <message id="capture.hotkey_wayland">
        <source>On Wayland, bind a shortcut to “sundown add --window” in the desktop's own settings.</source>
        <translation>On Wayland, bind a shortcut to “sundown add --window” in the desktop's own settings.</translation>
    </message>
    <message id="capture.import" numerus="yes">
        <source>{n} items in {file}. Import them?</source>
        <translation>
            <numerusform>1 item in {file}. Import it?</numerusform>
            <numerusform>{n} items in {file}. Import them?</numerusform>
        </translation>
    </message>
    <message id="capture.import_events" numerus="yes">
        <source>{n} events in {file}. Import them?</source>
        <translation>
            <numerusform>1 event in {file}. Import it?</numerusform>
            <numerusform>{n} events in {file}. Import them?</numerusform>
        </translation>
    </message>
    <message id="capture.imported">
        <source>{n} imported from {file}</source>
        <translation>{n} imported from {file}</translation>
    </message>
    <message id="capture.imported_some">
        <source>{n} imported from {file}, {left} could not be read</source>
        <translation>{n} imported from {file}, {left} could not be read</translation>
    </message>
    <message id="capture.near">
        <source>{near}, {day}</source>
        <translation>{near}, {day}</translation>
    </message>
    <message id="capture.on_days">
        <source>{every} on {days}</source>
        <translation>{every} on {days}</translation>
    </message>
    <message id="capture.on_last">
        <source>{every} on the last day</source>
        <translation>{every} on the last day</translation>
    </message>
    <message id="capture.on_the">
        <source>{every} on day {day}</source>
        <translation>{every} on day {day}</translation>
    </message>
    <message id="capture.priority">
        <source>priority {n}</source>
        <translation>priority {n}</translation>
    </message>
    <message id="capture.save">
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message id="capture.stay">
        <source>Add, and another</source>
        <translation>Add, and another</translation>
    </message>
    <message id="capture.takes">
        <source>takes {length}</source>
        <translation>takes {length}</translation>
    </message>
    <message id="capture.todo">
        <source>to-do</source>
        <translation>to-do</translation>
    </message>
    <message id="capture.todo_here">
        <source>to-do on this computer</source>
        <translation>to-do on this computer</translation>
    </message>
    <message id="capture.todo_in">
        <source>to-do in {place}</source>
        <translation>to-do in {place}</translation>
    </message>
    <message id="capture.tray">
        <source>Quick add…</source>
        <translation>Quick add…</translation>
    </message>
    <message id="capture.unreadable">
        <source>{file} can't be read as a calendar.</source>
        <translation>{file} can't be read as a calendar.</translation>
    </message>
    <message id="capture.with_note">
        <source>with a note</source>
        <translation>with a note</translation>
    </message>
    <message id="card.again">
        <source>Decide again</source>
        <translation>Decide again</translation>
    </message>
    <message id="card.amount_changed">
        <source>The amount is another one than before.</source>
        <translation>The amount is another one than before.</translation>
    </message>
    <message id="card.amount_changed_check">
        <source>The amount is another one than before. This one needs a second check.</source>
        <translation>The amount is another one than before. This one needs a second check.</translation>
    </message>
    <message id="card.as_of">
        <source>As of {at}.</source>
        <translation>As of {at}.</translation>
    </message>
    <message id="card.before">
        <source>before: {value}</source>
        <translation>before: {value}</translation>
    </message>
    <message id="card.behalf">
        <source>{who} for {name}</source>
        <translation>{who} for {name}</translation>
    </message>
    <message id="card.browser">
        <source>Only its own page can do this.</source>
        <translation>Only its own page can do this.</translation>
    </message>
    <message id="card.changed">
        <source>Changed since you were told: {names}</source>
        <translation>Changed since you were told: {names}</translation>
    </message>
    <message id="card.comment_text">
        <source>Everybody who can see the request can read it. Nothing is decided.</source>
        <translation>Everybody who can see the request can read it. Nothing is decided.</translation>
    </message>
    <message id="card.details">
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message id="card.edit">
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message id="card.empty">
        <source>Empty</source>
        <translation>Empty</translation>
    </message>
    <message id="card.ended">
        <source>{state}.</source>
        <translation>{state}.</translation>
    </message>
    <message id="card.expired">
        <source>Nothing was sent. Decide again.</source>
        <translation>Nothing was sent. Decide again.</translation>
    </message>
    <message id="card.fact.account">
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message id="card.fact.amount">
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message id="card.fact.attachments">
        <source>Attachments</source>
        <translation>Attachments</translation>
    </message>
    <message id="card.fact.bank">
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message id="card.fact.category">
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message id="card.fact.company">
        <source>Company</source>
        <translation>Company</translation>
    </message>
    <message id="card.fact.cost_centre">
        <source>Cost centre</source>
        <translation>Cost centre</translation>
    </message>
    <message id="card.fact.date">
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message id="card.fact.days">
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message id="card.fact.description">
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message id="card.fact.end">
        <source>To</source>
        <translation>To</translation>
    </message>
    <message id="card.fact.files">
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message id="card.fact.for_whom">
        <source>For</source>
        <translation>For</translation>
    </message>
    <message id="card.fact.kind">
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message id="card.fact.party">
        <source>Party</source>
        <translation>Party</translation>
    </message>
    <message id="card.fact.payee">
        <source>Payee</source>
        <translation>Payee</translation>
    </message>
    <message id="card.fact.place">
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message id="card.fact.priority">
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message id="card.fact.project">
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message id="card.fact.queue">
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message id="card.fact.reason">
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message id="card.fact.requester">
        <source>Requester</source>
        <translation>Requester</translation>
    </message>
    <message id="card.fact.start">
        <source>From</source>
        <translation>From</translation>
    </message>
    <message id="card.fact.title">
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message id="card.fact.vendor">
        <source>Vendor</source>
        <translation>Vendor</translation>
    </message>
    <message id="card.factor.password">
        <source>Password of “{name}”</source>
        <translation>Password of “{name}”</translation>
    </message>
    <message id="card.factor.totp">
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message id="card.file.broken">
        <source>This picture can't be read.</source>
        <translation>This picture can't be read.</translation>
    </message>
    <message id="card.file.fetching">
        <source>Fetching {name}…</source>
        <translation>Fetching {name}…</translation>
    </message>
    <message id="card.file.image">
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message id="card.file.not">
        <source>Sundown does not open files of this kind. Look at it at the source.</source>
        <translation>Sundown does not open files of this kind. Look at it at the source.</translation>
    </message>
    <message id="card.file.outside">
        <source>It opens in this computer's program for such files.</source>
        <translation>It opens in this computer's program for such files.</translation>
    </message>
    <message id="card.file.text">
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message id="card.history">
        <source>What happened ({n})</source>
        <translation>What happened ({n})</translation>
    </message>
    <message id="card.holding.add_sign">
        <source>Adding signers in {n} s…</source>
        <translation>Adding signers in {n} s…</translation>
    </message>
    <message id="card.holding.approve">
        <source>Approving in {n} s…</source>
        <translation>Approving in {n} s…</translation>
    </message>
    <message id="card.holding.comment">
        <source>Sending in {n} s…</source>
        <translation>Sending in {n} s…</translation>
    </message>
    <message id="card.holding.delegate">
        <source>Handing to a stand-in in {n} s…</source>
        <translation>Handing to a stand-in in {n} s…</translation>
    </message>
    <message id="card.holding.reject">
        <source>Rejecting in {n} s…</source>
        <translation>Rejecting in {n} s…</translation>
    </message>
    <message id="card.holding.return">
        <source>Returning in {n} s…</source>
        <translation>Returning in {n} s…</translation>
    </message>
    <message id="card.holding.revoke">
        <source>Revoking in {n} s…</source>
        <translation>Revoking in {n} s…</translation>
    </message>
    <message id="card.holding.take_back">
        <source>Taking back in {n} s…</source>
        <translation>Taking back in {n} s…</translation>
    </message>
    <message id="card.holding.transfer">
        <source>Handing over in {n} s…</source>
        <translation>Handing over in {n} s…</translation>
    </message>
    <message id="card.holding.urge">
        <source>Urging in {n} s…</source>
        <translation>Urging in {n} s…</translation>
    </message>
    <message id="card.holding.withdraw">
        <source>Withdrawing in {n} s…</source>
        <translation>Withdrawing in {n} s…</translation>
    </message>
    <message id="card.next">
        <source>Next: {step} ({who}).</source>
        <translation>Next: {step} ({who}).</translation>
    </message>
    <message id="card.no_reason">
        <source>no reason given</source>
        <translation>no reason given</translation>
    </message>
    <message id="card.no_words">
        <source>It gave no reason.</source>
        <translation>It gave no reason.</translation>
    </message>
    <message id="card.not_sent">
        <source>Sundown ended before it went out.</source>
        <translation>Sundown ended before it went out.</translation>
    </message>
    <message id="card.nothing">
        <source>Nothing is to be done here.</source>
        <translation>Nothing is to be done here.</translation>
    </message>
    <message id="card.nothing_changed">
        <source>Your click changed nothing.</source>
        <translation>Your click changed nothing.</translation>
    </message>
    <message id="card.nothing_sent">
        <source>Nothing was sent.</source>
        <translation>Nothing was sent.</translation>
    </message>
    <message id="card.now_with">
        <source>Now with {who}</source>
        <translation>Now with {who}</translation>
    </message>
    <message id="card.on_its_way">
        <source>On its way to {account}.</source>
        <translation>On its way to {account}.</translation>
    </message>
    <message id="card.open_at">
        <source>Open {host}</source>
        <translation>Open {host}</translation>
    </message>
    <message id="card.people.add_sign">
        <source>They are asked as well.</source>
        <translation>They are asked as well.</translation>
    </message>
    <message id="card.people.delegate">
        <source>They decide in your place.</source>
        <translation>They decide in your place.</translation>
    </message>
    <message id="card.people.hint">
        <source>Name or number</source>
        <translation>Name or number</translation>
    </message>
    <message id="card.people.none">
        <source>Nobody of that name.</source>
        <translation>Nobody of that name.</translation>
    </message>
    <message id="card.people.remove">
        <source>Remove {name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message id="card.people.transfer">
        <source>It is then theirs to decide, no longer yours.</source>
        <translation>It is then theirs to decide, no longer yours.</translation>
    </message>
    <message id="card.read_back">
        <source>Read back from {account} {at}</source>
        <translation>Read back from {account} {at}</translation>
    </message>
    <message id="card.reason_free">
        <source>A reason is not required here.</source>
        <translation>A reason is not required here.</translation>
    </message>
    <message id="card.reason_needed">
        <source>The requester sees the reason.</source>
        <translation>The requester sees the reason.</translation>
    </message>
    <message id="card.refused">
        <source>{account} said no</source>
        <translation>{account} said no</translation>
    </message>
    <message id="card.safe">
        <source>Safe view hides what this is about ({mask}). Switch it off to decide.</source>
        <translation>Safe view hides what this is about ({mask}). Switch it off to decide.</translation>
    </message>
    <message id="card.send_now">
        <source>Send now</source>
        <translation>Send now</translation>
    </message>
    <message id="card.sent">
        <source>sent {when}</source>
        <translation>sent {when}</translation>
    </message>
    <message id="card.sign">
        <source>How many</source>
        <translation>How many</translation>
    </message>
    <message id="card.sign.all">
        <source>All of them</source>
        <translation>All of them</translation>
    </message>
    <message id="card.sign.any">
        <source>Any of them</source>
        <translation>Any of them</translation>
    </message>
    <message id="card.sign.seq">
        <source>One after another</source>
        <translation>One after another</translation>
    </message>
    <message id="card.snooze">
        <source>Remind me later</source>
        <translation>Remind me later</translation>
    </message>
    <message id="card.snooze_limit">
        <source>The deadline stays {at}.</source>
        <translation>The deadline stays {at}.</translation>
    </message>
    <message id="card.snooze_none">
        <source>The deadline is too near for that.</source>
        <translation>The deadline is too near for that.</translation>
    </message>
    <message id="card.snoozed">
        <source>You are reminded again {at}.</source>
        <translation>You are reminded again {at}.</translation>
    </message>
    <message id="card.step.cancelled">
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message id="card.step.done">
        <source>done</source>
        <translation>done</translation>
    </message>
    <message id="card.step.next">
        <source>to come</source>
        <translation>to come</translation>
    </message>
    <message id="card.step.now">
        <source>now</source>
        <translation>now</translation>
    </message>
    <message id="card.step.skipped">
        <source>skipped</source>
        <translation>skipped</translation>
    </message>
    <message id="card.then">
        <source>Deadline {at}: {then}</source>
        <translation>Deadline {at}: {then}</translation>
    </message>
    <message id="card.too_late.none">
        <source>It has gone out, and {account} has no way to take it back.</source>
        <translation>It has gone out, and {account} has no way to take it back.</translation>
    </message>
    <message id="card.too_late.revoke">
        <source>It has gone out. {account} lets you revoke it.</source>
        <translation>It has gone out. {account} lets you revoke it.</translation>
    </message>
    <message id="card.too_late.take_back">
        <source>It has gone out. {account} lets you take it back while the next step has not begun.</source>
        <translation>It has gone out. {account} lets you take it back while the next step has not begun.</translation>
    </message>
    <message id="card.type_amount">
        <source>Type the amount</source>
        <translation>Type the amount</translation>
    </message>
    <message id="card.undone">
        <source>Undone. Nothing was sent.</source>
        <translation>Undone. Nothing was sent.</translation>
    </message>
    <message id="card.until">
        <source>until {at}</source>
        <translation>until {at}</translation>
    </message>
    <message id="card.urgent">
        <source>Urgent: {reason}</source>
        <translation>Urgent: {reason}</translation>
    </message>
    <message id="card.waiting">
        <source>Kept until {until}, checked again before it goes.</source>
        <translation>Kept until {until}, checked again before it goes.</translation>
    </message>
    <message id="card.where">
        <source>When</source>
        <translation>When</translation>
    </message>
    <message id="card.where.after">
        <source>After me</source>
        <translation>After me</translation>
    </message>
    <message id="card.where.before">
        <source>Before me</source>
        <translation>Before me</translation>
    </message>
    <message id="card.where.parallel">
        <source>At the same time</source>
        <translation>At the same time</translation>
    </message>
    <message id="card.why">
        <source>Why you: {why}.</source>
        <translation>Why you: {why}.</translation>
    </message>
    <message id="card.words">
        <source>In your words</source>
        <translation>In your words</translation>
    </message>
    <message id="card.words_hint">
        <source>A few words</source>
        <translation>A few words</translation>
    </message>
    <message id="card.you">
        <source>You</source>
        <translation>You</translation>
    </message>
    <message id="carried" numerus="yes">
        <source>carried {n} times</source>
        <translation>
            <numerusform>carried once</numerusform>
            <numerusform>carried {n} times</numerusform>
        </translation>
    </message>
    <message id="choice.auth.bearer">
        <source>Access token</source>
        <translation>Access token</translation>
    </message>
    <message id="choice.auth.password">
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message id="choice.auth.token">
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message id="choice.remind_minutes.0">
        <source>At the start</source>
        <translation>At the start</translation>
    </message>
    <message id="choice.remind_minutes.10">
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message id="choice.remind_minutes.15">
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message id="choice.remind_minutes.30">
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message id="choice.remind_minutes.5">
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message id="choice.remind_minutes.60">
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message id="choice.remind_minutes.never">
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message id="choice.share_kind.dingtalk">
        <source>DingTalk</source>
        <translation>DingTalk</translation>
    </message>
    <message id="choice.share_kind.feishu">
        <source>Feishu, Lark</source>
        <translation>Feishu, Lark</translation>
    </message>
    <message id="choice.share_kind.slack">
        <source>Slack</source>
        <translation>Slack</translation>
    </message>
    <message id="choice.share_kind.teams">
        <source>Teams workflow</source>
        <translation>Teams workflow</translation>
    </message>
    <message id="choose">
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message id="close">
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message id="close_day">
        <source>Close the day</source>
        <translation>Close the day</translation>
    </message>
    <message id="connect.text">
        <source>Sundown looks at what is there. Nothing is changed.</source>
        <translation>Sundown looks at what is there. Nothing is changed.</translation>
    </message>
    <message id="connect.title">
        <source>Sign in to {name}</source>
        <translation>Sign in to {name}</translation>
    </message>
    <message id="copied">
        <source>Copied as Markdown.</source>
        <translation>Copied as Markdown.</translation>
    </message>
    <message id="copy">
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message id="copy_name">
        <source>Copy as Markdown</source>
        <translation>Copy as Markdown</translation>
    </message>
    <message id="cover.ask">
        <source>Set</source>
        <translation>Set</translation>
    </message>
    <message id="cover.by_me">
        <source>You act for {name}</source>
        <translation>You act for {name}</translation>
    </message>
    <message id="cover.days_wrong">
        <source>The last day is before the first.</source>
        <translation>The last day is before the first.</translation>
    </message>
    <message id="cover.early">
        <source>Back early: end it</source>
        <translation>Back early: end it</translation>
    </message>
    <message id="cover.end">
        <source>End</source>
        <translation>End</translation>
    </message>
    <message id="cover.ended">
        <source>Ended. Approvals come to you again.</source>
        <translation>Ended. Approvals come to you again.</translation>
    </message>
    <message id="cover.find">
        <source>Name of a colleague</source>
        <translation>Name of a colleague</translation>
    </message>
    <message id="cover.first">
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message id="cover.for_me">
        <source>{name} acts for you</source>
        <translation>{name} acts for you</translation>
    </message>
    <message id="cover.last">
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message id="cover.nobody">
        <source>Not needed</source>
        <translation>Not needed</translation>
    </message>
    <message id="cover.nobody_found">
        <source>Nobody with this name was found.</source>
        <translation>Nobody with this name was found.</translation>
    </message>
    <message id="cover.none">
        <source>No absence in your calendar needs anybody now. All-day events such as leave appear here.</source>
        <translation>No absence in your calendar needs anybody now. All-day events such as leave appear here.</translation>
    </message>
    <message id="cover.now">
        <source>In force and to come</source>
        <translation>In force and to come</translation>
    </message>
    <message id="cover.open">
        <source>Who acts for me…</source>
        <translation>Who acts for me…</translation>
    </message>
    <message id="cover.set">
        <source>{name} acts for you on these days.</source>
        <translation>{name} acts for you on these days.</translation>
    </message>
    <message id="cover.title">
        <source>While you are away</source>
        <translation>While you are away</translation>
    </message>
    <message id="cover.who">
        <source>Who acts for you</source>
        <translation>Who acts for you</translation>
    </message>
    <message id="data_ran_out">
        <source>The holiday data end before this day; only the week decides whether it is free.</source>
        <translation>The holiday data end before this day; only the week decides whether it is free.</translation>
    </message>
    <message id="day.approval">
        <source>approval</source>
        <translation>approval</translation>
    </message>
    <message id="day.more">
        <source>{n} more wait in the inbox</source>
        <translation>{n} more wait in the inbox</translation>
    </message>
    <message id="day.n_approvals" numerus="yes">
        <source>{n} approvals</source>
        <translation>
            <numerusform>{n} approval</numerusform>
            <numerusform>{n} approvals</numerusform>
        </translation>
    </message>
    <message id="day.returned">
        <source>came back to you</source>
        <translation>came back to you</translation>
    </message>
    <message id="day_bare">
        <source>{day} {mon}</source>
        <translation>{day} {mon}</translation>
    </message>
    <message id="day_line" numerus="yes">
        <source>Work from {start} to {end}, {n} meetings</source>
        <translation>
            <numerusform>Work from {start} to {end}, {n} meeting</numerusform>
            <numerusform>Work from {start} to {end}, {n} meetings</numerusform>
        </translation>
    </message>
    <message id="day_long">
        <source>{dow} {day} {month}</source>
        <translation>{dow} {day} {month}</translation>
    </message>
    <message id="day_short">
        <source>{dow} {day} {mon}</source>
        <translation>{dow} {day} {mon}</translation>
    </message>
    <message id="day_year">
        <source>{day} {mon} {year}</source>
        <translation>{day} {mon} {year}</translation>
    </message>
    <message id="days" numerus="yes">
        <source>{n} days</source>
        <translation>
            <numerusform>{n} day</numerusform>
            <numerusform>{n} days</numerusform>
        </translation>
    </message>
    <message id="days.join">
        <source>, </source>
        <translation>, </translation>
    </message>
    <message id="days.range">
        <source>{first} to {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message id="decline">
        <source>Decline</source>
        <translation>Decline</translation>
    </message>
    <message id="declined">
        <source>Declined: {title}</source>
        <translation>Declined: {title}</translation>
    </message>
    <message id="does_not_fit">
        <source>{needed} of work, {left} left</source>
        <translation>{needed} of work, {left} left</translation>
    </message>
    <message id="done">
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message id="done_it">
        <source>Done: {title}</source>
        <translation>Done: {title}</translation>
    </message>
    <message id="dow0">
        <source>Monday</source>
        <translation>Monday</translation>
    </message>
    <message id="dow0.letter">
        <source>M</source>
        <translation>M</translation>
    </message>
    <message id="dow0.short">
        <source>Mon</source>
        <translation>Mon</translation>
    </message>
    <message id="dow0.tick">
        <source>Mo</source>
        <translation>Mo</translation>
    </message>
    <message id="dow1">
        <source>Tuesday</source>
        <translation>Tuesday</translation>
    </message>
    <message id="dow1.letter">
        <source>T</source>
        <translation>T</translation>
    </message>
    <message id="dow1.short">
        <source>Tue</source>
        <translation>Tue</translation>
    </message>
    <message id="dow1.tick">
        <source>Tu</source>
        <translation>Tu</translation>
    </message>
    <message id="dow2">
        <source>Wednesday</source>
        <translation>Wednesday</translation>
    </message>
    <message id="dow2.letter">
        <source>W</source>
        <translation>W</translation>
    </message>
    <message id="dow2.short">
        <source>Wed</source>
        <translation>Wed</translation>
    </message>
    <message id="dow2.tick">
        <source>We</source>
        <translation>We</translation>
    </message>
    <message id="dow3">
        <source>Thursday</source>
        <translation>Thursday</translation>
    </message>
    <message id="dow3.letter">
        <source>T</source>
        <translation>T</translation>
    </message>
    <message id="dow3.short">
        <source>Thu</source>
        <translation>Thu</translation>
    </message>
    <message id="dow3.tick">
        <source>Th</source>
        <translation>Th</translation>
    </message>
    <message id="dow4">
        <source>Friday</source>
        <translation>Friday</translation>
    </message>
    <message id="dow4.letter">
        <source>F</source>
        <translation>F</translation>
    </message>
    <message id="dow4.short">
        <source>Fri</source>
        <translation>Fri</translation>
    </message>
    <message id="dow4.tick">
        <source>Fr</source>
        <translation>Fr</translation>
    </message>
    <message id="dow5">
        <source>Saturday</source>
        <translation>Saturday</translation>
    </message>
    <message id="dow5.letter">
        <source>S</source>
        <translation>S</translation>
    </message>
    <message id="dow5.short">
        <source>Sat</source>
        <translation>Sat</translation>
    </message>
    <message id="dow5.tick">
        <source>Sa</source>
        <translation>Sa</translation>
    </message>
    <message id="dow6">
        <source>Sunday</source>
        <translation>Sunday</translation>
    </message>
    <message id="dow6.letter">
        <source>S</source>
        <translation>S</translation>
    </message>
    <message id="dow6.short">
        <source>Sun</source>
        <translation>Sun</translation>
    </message>
    <message id="dow6.tick">
        <source>Su</source>
        <translation>Su</translation>
    </message>
    <message id="dropped">
        <source>Dropped: {title}</source>
        <translation>Dropped: {title}</translation>
    </message>
    <message id="due">
        <source>Due {day}</source>
        <translation>Due {day}</translation>
    </message>
    <message id="due_word">
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message id="earlier_weeks">
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message id="end_of_day">
        <source>End of day</source>
        <translation>End of day</translation>
    </message>
    <message id="field.amount_field">
        <source>Amount is in</source>
        <translation>Amount is in</translation>
    </message>
    <message id="field.amount_limit">
        <source>High from this amount on</source>
        <translation>High from this amount on</translation>
    </message>
    <message id="field.auth">
        <source>Sign in with</source>
        <translation>Sign in with</translation>
    </message>
    <message id="field.ca_file">
        <source>Certificate file</source>
        <translation>Certificate file</translation>
    </message>
    <message id="field.database">
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message id="field.full_screen_alert">
        <source>Cover the screen when a meeting begins</source>
        <translation>Cover the screen when a meeting begins</translation>
    </message>
    <message id="field.name">
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message id="field.password">
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message id="field.path">
        <source>File</source>
        <translation>File</translation>
    </message>
    <message id="field.pin">
        <source>Certificate fingerprint</source>
        <translation>Certificate fingerprint</translation>
    </message>
    <message id="field.remind_minutes">
        <source>Remind of events, minutes before</source>
        <translation>Remind of events, minutes before</translation>
    </message>
    <message id="field.remind_tentative">
        <source>Remind of tentative events</source>
        <translation>Remind of tentative events</translation>
    </message>
    <message id="field.share_kind">
        <source>Chat program</source>
        <translation>Chat program</translation>
    </message>
    <message id="field.share_name">
        <source>Name of the group</source>
        <translation>Name of the group</translation>
    </message>
    <message id="field.share_secret">
        <source>Signing secret, if the group has one</source>
        <translation>Signing secret, if the group has one</translation>
    </message>
    <message id="field.share_url">
        <source>Webhook address</source>
        <translation>Webhook address</translation>
    </message>
    <message id="field.unfinished_at">
        <source>Remind of what is unfinished at</source>
        <translation>Remind of what is unfinished at</translation>
    </message>
    <message id="field.url">
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message id="field.username">
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message id="field.write_acknowledged">
        <source>Dismissed on every device</source>
        <translation>Dismissed on every device</translation>
    </message>
    <message id="free_day">
        <source>Free day</source>
        <translation>Free day</translation>
    </message>
    <message id="free_mark">
        <source>free</source>
        <translation>free</translation>
    </message>
    <message id="free_time">
        <source>{length} free</source>
        <translation>{length} free</translation>
    </message>
    <message id="handover.help">
        <source>It stands under “Waiting for others” from now on. Nothing is sent: the words are put on the clipboard.</source>
        <translation>It stands under “Waiting for others” from now on. Nothing is sent: the words are put on the clipboard.</translation>
    </message>
    <message id="handover.hint">
        <source>A name</source>
        <translation>A name</translation>
    </message>
    <message id="handover.note">
        <source>A word with it</source>
        <translation>A word with it</translation>
    </message>
    <message id="handover.note_hint">
        <source>If you like</source>
        <translation>If you like</translation>
    </message>
    <message id="handover.title">
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
    <message id="handover.who">
        <source>To whom</source>
        <translation>To whom</translation>
    </message>
    <message id="help.full_screen_alert">
        <source>Only for events with other people, or with a link to join.</source>
        <translation>Only for events with other people, or with a link to join.</translation>
    </message>
    <message id="help.remind_minutes">
        <source>Of events that have no reminder of their own.</source>
        <translation>Of events that have no reminder of their own.</translation>
    </message>
    <message id="help.unfinished_at">
        <source>Once a work day, for example 15:00. Empty: never.</source>
        <translation>Once a work day, for example 15:00. Empty: never.</translation>
    </message>
    <message id="help.write_acknowledged">
        <source>What you dismiss or put off is noted in your own events, so that other devices keep quiet too.</source>
        <translation>What you dismiss or put off is noted in your own events, so that other devices keep quiet too.</translation>
    </message>
    <message id="hide_done">
        <source>Hide what is done</source>
        <translation>Hide what is done</translation>
    </message>
    <message id="history">
        <source>History</source>
        <translation>History</translation>
    </message>
    <message id="history.add_line">
        <source>Something else that was done</source>
        <translation>Something else that was done</translation>
    </message>
    <message id="history.added">
        <source>Added {day}</source>
        <translation>Added {day}</translation>
    </message>
    <message id="history.changed">
        <source>Corrected {day}</source>
        <translation>Corrected {day}</translation>
    </message>
    <message id="history.copy_html">
        <source>Copy as formatted text</source>
        <translation>Copy as formatted text</translation>
    </message>
    <message id="history.copy_markdown">
        <source>Copy as Markdown</source>
        <translation>Copy as Markdown</translation>
    </message>
    <message id="history.copy_text">
        <source>Copy as text</source>
        <translation>Copy as text</translation>
    </message>
    <message id="history.correct">
        <source>Correct…</source>
        <translation>Correct…</translation>
    </message>
    <message id="history.correct_end">
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message id="history.corrected">
        <source>Corrected</source>
        <translation>Corrected</translation>
    </message>
    <message id="history.correcting">
        <source>Corrections change this list only, not your to-dos.</source>
        <translation>Corrections change this list only, not your to-dos.</translation>
    </message>
    <message id="history.earlier">
        <source>Month before</source>
        <translation>Month before</translation>
    </message>
    <message id="history.filed_at">
        <source>as it was filed, {when}</source>
        <translation>as it was filed, {when}</translation>
    </message>
    <message id="history.find">
        <source>Search past lists</source>
        <translation>Search past lists</translation>
    </message>
    <message id="history.found" numerus="yes">
        <source>{n} lists</source>
        <translation>
            <numerusform>{n} list</numerusform>
            <numerusform>{n} lists</numerusform>
        </translation>
    </message>
    <message id="history.found_none">
        <source>No past list has these words.</source>
        <translation>No past list has these words.</translation>
    </message>
    <message id="history.later">
        <source>Month after</source>
        <translation>Month after</translation>
    </message>
    <message id="history.legend_missing">
        <source>no list</source>
        <translation>no list</translation>
    </message>
    <message id="history.legend_seen">
        <source>reviewed</source>
        <translation>reviewed</translation>
    </message>
    <message id="history.legend_unseen">
        <source>not looked at</source>
        <translation>not looked at</translation>
    </message>
    <message id="history.line_added">
        <source>Added: {title}</source>
        <translation>Added: {title}</translation>
    </message>
    <message id="history.line_done">
        <source>Marked as done: {title}</source>
        <translation>Marked as done: {title}</translation>
    </message>
    <message id="history.line_open">
        <source>Marked as not finished: {title}</source>
        <translation>Marked as not finished: {title}</translation>
    </message>
    <message id="history.line_removed">
        <source>Taken off the list: {title}</source>
        <translation>Taken off the list: {title}</translation>
    </message>
    <message id="history.more">
        <source>Copy, save, share</source>
        <translation>Copy, save, share</translation>
    </message>
    <message id="history.no_list">
        <source>There is no list of this day.</source>
        <translation>There is no list of this day.</translation>
    </message>
    <message id="history.not_saved">
        <source>{name} can't be written. Choose another folder.</source>
        <translation>{name} can't be written. Choose another folder.</translation>
    </message>
    <message id="history.note_changed">
        <source>Note changed</source>
        <translation>Note changed</translation>
    </message>
    <message id="history.nothing">
        <source>Nothing was on this list.</source>
        <translation>Nothing was on this list.</translation>
    </message>
    <message id="history.original">
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message id="history.reviewed_at">
        <source>reviewed {when}</source>
        <translation>reviewed {when}</translation>
    </message>
    <message id="history.save_as">
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message id="history.save_month">
        <source>Save the whole month…</source>
        <translation>Save the whole month…</translation>
    </message>
    <message id="history.saved">
        <source>Saved: {name}</source>
        <translation>Saved: {name}</translation>
    </message>
    <message id="history.share">
        <source>Share…</source>
        <translation>Share…</translation>
    </message>
    <message id="history.state.missing">
        <source>no list</source>
        <translation>no list</translation>
    </message>
    <message id="history.state.none">
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message id="history.state.not reviewed">
        <source>not looked at</source>
        <translation>not looked at</translation>
    </message>
    <message id="history.state.reviewed">
        <source>reviewed</source>
        <translation>reviewed</translation>
    </message>
    <message id="history.week">
        <source>This week: {done} done, {open} open</source>
        <translation>This week: {done} done, {open} open</translation>
    </message>
    <message id="hours">
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message id="hours.bad">
        <source>Write a time such as 09:00; work ends after it begins.</source>
        <translation>Write a time such as 09:00; work ends after it begins.</translation>
    </message>
    <message id="hours.from">
        <source>Work begins</source>
        <translation>Work begins</translation>
    </message>
    <message id="hours.mixed">
        <source>Your days differ. Settings has a line for each of them.</source>
        <translation>Your days differ. Settings has a line for each of them.</translation>
    </message>
    <message id="hours.none">
        <source>No work days are chosen: no list will come by itself.</source>
        <translation>No work days are chosen: no list will come by itself.</translation>
    </message>
    <message id="hours.sentence">
        <source>You work {days}, {hours}, with holidays of {region}. Right?</source>
        <translation>You work {days}, {hours}, with holidays of {region}. Right?</translation>
    </message>
    <message id="hours.sentence_plain">
        <source>You work {days}, {hours}. Right?</source>
        <translation>You work {days}, {hours}. Right?</translation>
    </message>
    <message id="hours.text">
        <source>The list comes before the end of work, and never on a free day.</source>
        <translation>The list comes before the end of work, and never on a free day.</translation>
    </message>
    <message id="hours.title">
        <source>When do you work?</source>
        <translation>When do you work?</translation>
    </message>
    <message id="hours.to">
        <source>Work ends</source>
        <translation>Work ends</translation>
    </message>
    <message id="hours.until">
        <source>to</source>
        <translation>to</translation>
    </message>
    <message id="hours_minutes">
        <source>{hours} h {minutes:02d}</source>
        <translation>{hours} h {minutes:02d}</translation>
    </message>
    <message id="hub.browser">
        <source>Sign in with the browser</source>
        <translation>Sign in with the browser</translation>
    </message>
    <message id="hub.empty">
        <source>Paste the invite link, or type the hub's address.</source>
        <translation>Paste the invite link, or type the hub's address.</translation>
    </message>
    <message id="hub.fingerprint">
        <source>The hub's certificate (SHA-256)</source>
        <translation>The hub's certificate (SHA-256)</translation>
    </message>
    <message id="hub.go">
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message id="hub.invite">
        <source>Invite link, or the hub's address</source>
        <translation>Invite link, or the hub's address</translation>
    </message>
    <message id="hub.invite_help">
        <source>Paste the link from your invitation. With the address alone you sign in with your browser.</source>
        <translation>Paste the link from your invitation. With the address alone you sign in with your browser.</translation>
    </message>
    <message id="hub.join">
        <source>Join</source>
        <translation>Join</translation>
    </message>
    <message id="hub.joining">
        <source>Joining {host}…</source>
        <translation>Joining {host}…</translation>
    </message>
    <message id="hub.pin">
        <source>Accept only this certificate</source>
        <translation>Accept only this certificate</translation>
    </message>
    <message id="hub.pin_help">
        <source>Compare it with what your company tells you. When the certificate is renewed you will have to join again.</source>
        <translation>Compare it with what your company tells you. When the certificate is renewed you will have to join again.</translation>
    </message>
    <message id="hub.secret">
        <source>What signs you in stays in this computer's keyring.</source>
        <translation>What signs you in stays in this computer's keyring.</translation>
    </message>
    <message id="hub.title">
        <source>Company hub</source>
        <translation>Company hub</translation>
    </message>
    <message id="hub.waiting">
        <source>Go on in the browser: {host} asks who you are.</source>
        <translation>Go on in the browser: {host} asks who you are.</translation>
    </message>
    <message id="in_hours">
        <source>in {hours} h {minutes:02d}</source>
        <translation>in {hours} h {minutes:02d}</translation>
    </message>
    <message id="in_minutes">
        <source>in {n} min</source>
        <translation>in {n} min</translation>
    </message>
    <message id="in_whole_hours">
        <source>in {n} h</source>
        <translation>in {n} h</translation>
    </message>
    <message id="incomplete">
        <source>{name} loaded in part</source>
        <translation>{name} loaded in part</translation>
    </message>
    <message id="invitation">
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message id="invitations_wait" numerus="yes">
        <source>{n} invitations wait</source>
        <translation>
            <numerusform>{n} invitation waits</numerusform>
            <numerusform>{n} invitations wait</numerusform>
        </translation>
    </message>
    <message id="join">
        <source>Join</source>
        <translation>Join</translation>
    </message>
    <message id="join_at">
        <source>Join at {host}</source>
        <translation>Join at {host}</translation>
    </message>
    <message id="key.done">
        <source>done</source>
        <translation>done</translation>
    </message>
    <message id="key.drop">
        <source>drop</source>
        <translation>drop</translation>
    </message>
    <message id="key.handover">
        <source>hand over</source>
        <translation>hand over</translation>
    </message>
    <message id="key.later">
        <source>later</source>
        <translation>later</translation>
    </message>
    <message id="key.move">
        <source>move</source>
        <translation>move</translation>
    </message>
    <message id="key.pick">
        <source>date</source>
        <translation>date</translation>
    </message>
    <message id="key.split">
        <source>split</source>
        <translation>split</translation>
    </message>
    <message id="key.undo">
        <source>undo</source>
        <translation>undo</translation>
    </message>
    <message id="keys.none">
        <source>None</source>
        <translation>None</translation>
    </message>
    <message id="kind.caldav">
        <source>CalDAV, Nextcloud and others</source>
        <translation>CalDAV, Nextcloud and others</translation>
    </message>
    <message id="kind.hub">
        <source>Company hub (approvals)</source>
        <translation>Company hub (approvals)</translation>
    </message>
    <message id="kind.ics">
        <source>Calendar file or subscription</source>
        <translation>Calendar file or subscription</translation>
    </message>
    <message id="kind.odoo">
        <source>Odoo (time off, expenses, purchases)</source>
        <translation>Odoo (time off, expenses, purchases)</translation>
    </message>
    <message id="kind.rt">
        <source>Request Tracker (approvals)</source>
        <translation>Request Tracker (approvals)</translation>
    </message>
    <message id="kind.tryton">
        <source>Tryton (payments, purchases)</source>
        <translation>Tryton (payments, purchases)</translation>
    </message>
    <message id="later.10min">
        <source>In 10 minutes</source>
        <translation>In 10 minutes</translation>
    </message>
    <message id="later.1h">
        <source>In an hour</source>
        <translation>In an hour</translation>
    </message>
    <message id="later.at">
        <source>At a time …</source>
        <translation>At a time …</translation>
    </message>
    <message id="later.evening">
        <source>This evening</source>
        <translation>This evening</translation>
    </message>
    <message id="later.help">
        <source>In plain words. Its own date stays.</source>
        <translation>In plain words. Its own date stays.</translation>
    </message>
    <message id="later.hint">
        <source>tomorrow 9:30</source>
        <translation>tomorrow 9:30</translation>
    </message>
    <message id="later.next_week">
        <source>Next week</source>
        <translation>Next week</translation>
    </message>
    <message id="later.title">
        <source>Remind me later</source>
        <translation>Remind me later</translation>
    </message>
    <message id="later.tomorrow">
        <source>Tomorrow morning</source>
        <translation>Tomorrow morning</translation>
    </message>
    <message id="later.unread">
        <source>That says no time to come. Write for example: tomorrow 9:30</source>
        <translation>That says no time to come. Write for example: tomorrow 9:30</translation>
    </message>
    <message id="later.when">
        <source>When</source>
        <translation>When</translation>
    </message>
    <message id="list.from_sample">
        <source>made from the sample data</source>
        <translation>made from the sample data</translation>
    </message>
    <message id="list.nothing">
        <source>Nothing to list yet. Connect an account, or look at the sample data.</source>
        <translation>Nothing to list yet. Connect an account, or look at the sample data.</translation>
    </message>
    <message id="list.title">
        <source>This is what you get at {when}</source>
        <translation>This is what you get at {when}</translation>
    </message>
    <message id="local_only">
        <source>On this computer only</source>
        <translation>On this computer only</translation>
    </message>
    <message id="lunar_leap">
        <source>leap {month}</source>
        <translation>leap {month}</translation>
    </message>
    <message id="lunar_month1">
        <source>month 1</source>
        <translation>month 1</translation>
    </message>
    <message id="lunar_month10">
        <source>month 10</source>
        <translation>month 10</translation>
    </message>
    <message id="lunar_month11">
        <source>month 11</source>
        <translation>month 11</translation>
    </message>
    <message id="lunar_month12">
        <source>month 12</source>
        <translation>month 12</translation>
    </message>
    <message id="lunar_month2">
        <source>month 2</source>
        <translation>month 2</translation>
    </message>
    <message id="lunar_month3">
        <source>month 3</source>
        <translation>month 3</translation>
    </message>
    <message id="lunar_month4">
        <source>month 4</source>
        <translation>month 4</translation>
    </message>
    <message id="lunar_month5">
        <source>month 5</source>
        <translation>month 5</translation>
    </message>
    <message id="lunar_month6">
        <source>month 6</source>
        <translation>month 6</translation>
    </message>
    <message id="lunar_month7">
        <source>month 7</source>
        <translation>month 7</translation>
    </message>
    <message id="lunar_month8">
        <source>month 8</source>
        <translation>month 8</translation>
    </message>
    <message id="lunar_month9">
        <source>month 9</source>
        <translation>month 9</translation>
    </message>
    <message id="make_up_day">
        <source>Make-up work day</source>
        <translation>Make-up work day</translation>
    </message>
    <message id="make_up_mark">
        <source>work</source>
        <translation>work</translation>
    </message>
    <message id="meetings_left" numerus="yes">
        <source>{n} meetings left</source>
        <translation>
            <numerusform>{n} meeting left</numerusform>
            <numerusform>{n} meetings left</numerusform>
        </translation>
    </message>
    <message id="minguo_year">
        <source>ROC {n}</source>
        <translation>ROC {n}</translation>
    </message>
    <message id="minutes">
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message id="missed" numerus="yes">
        <source>{n} lists since {day}, not yet looked at</source>
        <translation>
            <numerusform>The list of {day}, not yet looked at</numerusform>
            <numerusform>{n} lists since {day}, not yet looked at</numerusform>
        </translation>
    </message>
    <message id="month1">
        <source>January</source>
        <translation>January</translation>
    </message>
    <message id="month10">
        <source>October</source>
        <translation>October</translation>
    </message>
    <message id="month11">
        <source>November</source>
        <translation>November</translation>
    </message>
    <message id="month12">
        <source>December</source>
        <translation>December</translation>
    </message>
    <message id="month2">
        <source>February</source>
        <translation>February</translation>
    </message>
    <message id="month3">
        <source>March</source>
        <translation>March</translation>
    </message>
    <message id="month4">
        <source>April</source>
        <translation>April</translation>
    </message>
    <message id="month5">
        <source>May</source>
        <translation>May</translation>
    </message>
    <message id="month6">
        <source>June</source>
        <translation>June</translation>
    </message>
    <message id="month7">
        <source>July</source>
        <translation>July</translation>
    </message>
    <message id="month8">
        <source>August</source>
        <translation>August</translation>
    </message>
    <message id="month9">
        <source>September</source>
        <translation>September</translation>
    </message>
    <message id="month_year">
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message id="more">
        <source>More</source>
        <translation>More</translation>
    </message>
    <message id="move_planned">
        <source>Move {n} planned to {day}</source>
        <translation>Move {n} planned to {day}</translation>
    </message>
    <message id="moved">
        <source>{title}: {day}</source>
        <translation>{title}: {day}</translation>
    </message>
    <message id="moved_many">
        <source>{n} moved to {day}</source>
        <translation>{n} moved to {day}</translation>
    </message>
    <message id="n_done">
        <source>{n} done</source>
        <translation>{n} done</translation>
    </message>
    <message id="n_meetings" numerus="yes">
        <source>{n} meetings</source>
        <translation>
            <numerusform>{n} meeting</numerusform>
            <numerusform>{n} meetings</numerusform>
        </translation>
    </message>
    <message id="n_open">
        <source>{n} open</source>
        <translation>{n} open</translation>
    </message>
    <message id="n_todos" numerus="yes">
        <source>{n} to-dos</source>
        <translation>
            <numerusform>{n} to-do</numerusform>
            <numerusform>{n} to-dos</numerusform>
        </translation>
    </message>
    <message id="n_waiting">
        <source>{n} waiting for you</source>
        <translation>{n} waiting for you</translation>
    </message>
    <message id="needs_sign_in">
        <source>{name} needs you to sign in</source>
        <translation>{name} needs you to sign in</translation>
    </message>
    <message id="never_synced">
        <source>{name} not synced yet</source>
        <translation>{name} not synced yet</translation>
    </message>
    <message id="next_event">
        <source>Next: {title}, {when}</source>
        <translation>Next: {title}, {when}</translation>
    </message>
    <message id="next_first">
        <source>{day} first</source>
        <translation>{day} first</translation>
    </message>
    <message id="next_weeks">
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message id="no_answer">
        <source>{who} · {when}, no answer yet</source>
        <translation>{who} · {when}, no answer yet</translation>
    </message>
    <message id="no_answer_alone">
        <source>{when}, no answer yet</source>
        <translation>{when}, no answer yet</translation>
    </message>
    <message id="no_date">
        <source>No date</source>
        <translation>No date</translation>
    </message>
    <message id="no_date_section">
        <source>No date</source>
        <translation>No date</translation>
    </message>
    <message id="not_finished">
        <source>Not finished</source>
        <translation>Not finished</translation>
    </message>
    <message id="not_sent">
        <source>{n} not sent</source>
        <translation>{n} not sent</translation>
    </message>
    <message id="not_today">
        <source>Not today</source>
        <translation>Not today</translation>
    </message>
    <message id="note_hint">
        <source>One line about today, if you like</source>
        <translation>One line about today, if you like</translation>
    </message>
    <message id="note_label">
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message id="nothing_carried">
        <source>{source}, nothing carried from it</source>
        <translation>{source}, nothing carried from it</translation>
    </message>
    <message id="nothing_more">
        <source>Nothing more today.</source>
        <translation>Nothing more today.</translation>
    </message>
    <message id="nothing_to_close">
        <source>Nothing to write down today.</source>
        <translation>Nothing to write down today.</translation>
    </message>
    <message id="nothing_to_undo">
        <source>Nothing to undo.</source>
        <translation>Nothing to undo.</translation>
    </message>
    <message id="notify.counts">
        <source>{done} done, {open} open</source>
        <translation>{done} done, {open} open</translation>
    </message>
    <message id="notify.counts_waiting">
        <source>{done} done, {open} open, {waiting} waiting for your answer</source>
        <translation>{done} done, {open} open, {waiting} waiting for your answer</translation>
    </message>
    <message id="notify.ready">
        <source>Your list is ready</source>
        <translation>Your list is ready</translation>
    </message>
    <message id="notify.reminders" numerus="yes">
        <source>{n} reminders</source>
        <translation>
            <numerusform>{n} reminder</numerusform>
            <numerusform>{n} reminders</numerusform>
        </translation>
    </message>
    <message id="now">
        <source>now</source>
        <translation>now</translation>
    </message>
    <message id="open">
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message id="open_link">
        <source>Open {host}?</source>
        <translation>Open {host}?</translation>
    </message>
    <message id="overlap">
        <source>“{a}” and “{b}” overlap.</source>
        <translation>“{a}” and “{b}” overlap.</translation>
    </message>
    <message id="overlaps_with">
        <source>overlaps with “{title}”</source>
        <translation>overlaps with “{title}”</translation>
    </message>
    <message id="paused">
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message id="pick.both">
        <source>Calendar and to-dos</source>
        <translation>Calendar and to-dos</translation>
    </message>
    <message id="pick.events">
        <source>Calendar</source>
        <translation>Calendar</translation>
    </message>
    <message id="pick.none">
        <source>Choose at least one.</source>
        <translation>Choose at least one.</translation>
    </message>
    <message id="pick.read_only">
        <source>can only be read</source>
        <translation>can only be read</translation>
    </message>
    <message id="pick.reads">
        <source>Read: events and to-dos of what is ticked.</source>
        <translation>Read: events and to-dos of what is ticked.</translation>
    </message>
    <message id="pick.text">
        <source>What is left out is not read.</source>
        <translation>What is left out is not read.</translation>
    </message>
    <message id="pick.title">
        <source>Which of these?</source>
        <translation>Which of these?</translation>
    </message>
    <message id="pick.todos">
        <source>To-do list</source>
        <translation>To-do list</translation>
    </message>
    <message id="pick.writes">
        <source>Written: only what you change here yourself. Nothing goes anywhere else.</source>
        <translation>Written: only what you change here yourself. Nothing goes anywhere else.</translation>
    </message>
    <message id="pick_a_date">
        <source>Pick a date</source>
        <translation>Pick a date</translation>
    </message>
    <message id="planned">
        <source>Planned</source>
        <translation>Planned</translation>
    </message>
    <message id="reach.text">
        <source>At most a few notices a day, none outside work hours.</source>
        <translation>At most a few notices a day, none outside work hours.</translation>
    </message>
    <message id="reach.title">
        <source>How may it reach you?</source>
        <translation>How may it reach you?</translation>
    </message>
    <message id="refused">
        <source>{n} refused by the server</source>
        <translation>{n} refused by the server</translation>
    </message>
    <message id="remove_date">
        <source>Without a date</source>
        <translation>Without a date</translation>
    </message>
    <message id="request.add_row">
        <source>Add: {name}</source>
        <translation>Add: {name}</translation>
    </message>
    <message id="request.at_least">
        <source>At least {value}</source>
        <translation>At least {value}</translation>
    </message>
    <message id="request.at_most">
        <source>At most {value}</source>
        <translation>At most {value}</translation>
    </message>
    <message id="request.back">
        <source>Other forms</source>
        <translation>Other forms</translation>
    </message>
    <message id="request.begun">
        <source>Begun</source>
        <translation>Begun</translation>
    </message>
    <message id="request.came_back" numerus="yes">
        <source>Came back: {n} things are missing</source>
        <translation>
            <numerusform>Came back: something is missing</numerusform>
            <numerusform>Came back: {n} things are missing</numerusform>
        </translation>
    </message>
    <message id="request.choose">
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message id="request.choose_files">
        <source>Choose files…</source>
        <translation>Choose files…</translation>
    </message>
    <message id="request.discard">
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message id="request.discard_sure">
        <source>Discard for good?</source>
        <translation>Discard for good?</translation>
    </message>
    <message id="request.drop">
        <source>Drop files here</source>
        <translation>Drop files here</translation>
    </message>
    <message id="request.files">
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message id="request.forms_of">
        <source>Forms · {account}</source>
        <translation>Forms · {account}</translation>
    </message>
    <message id="request.in_row">
        <source>{row}: {name}</source>
        <translation>{row}: {name}</translation>
    </message>
    <message id="request.intro">
        <source>What do you need? It is kept as you type.</source>
        <translation>What do you need? It is kept as you type.</translation>
    </message>
    <message id="request.kb">
        <source>{n} KB</source>
        <translation>{n} KB</translation>
    </message>
    <message id="request.lack">
        <source>{reason} · {note}</source>
        <translation>{reason} · {note}</translation>
    </message>
    <message id="request.mb">
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message id="request.missing">
        <source>Still empty</source>
        <translation>Still empty</translation>
    </message>
    <message id="request.no_choice">
        <source>Choose one</source>
        <translation>Choose one</translation>
    </message>
    <message id="request.no_file">
        <source>A file is needed</source>
        <translation>A file is needed</translation>
    </message>
    <message id="request.no_forms">
        <source>There is no form yet. Join your company's hub under Accounts.</source>
        <translation>There is no form yet. Join your company's hub under Accounts.</translation>
    </message>
    <message id="request.no_number">
        <source>This is not a number</source>
        <translation>This is not a number</translation>
    </message>
    <message id="request.no_row">
        <source>At least one is needed</source>
        <translation>At least one is needed</translation>
    </message>
    <message id="request.not_positive">
        <source>An amount above zero</source>
        <translation>An amount above zero</translation>
    </message>
    <message id="request.optional">
        <source>{name} (optional)</source>
        <translation>{name} (optional)</translation>
    </message>
    <message id="request.refused">
        <source>Not accepted: {said}</source>
        <translation>Not accepted: {said}</translation>
    </message>
    <message id="request.refused_plain">
        <source>Not accepted</source>
        <translation>Not accepted</translation>
    </message>
    <message id="request.remove_file">
        <source>Remove {name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message id="request.remove_row">
        <source>Remove this row</source>
        <translation>Remove this row</translation>
    </message>
    <message id="request.route">
        <source>Who would approve</source>
        <translation>Who would approve</translation>
    </message>
    <message id="request.route_later">
        <source>It is shown as soon as the hub has answered.</source>
        <translation>It is shown as soon as the hub has answered.</translation>
    </message>
    <message id="request.route_unknown">
        <source>It is known once the form is complete and there is a network.</source>
        <translation>It is known once the form is complete and there is a network.</translation>
    </message>
    <message id="request.row">
        <source>{name} {n}</source>
        <translation>{name} {n}</translation>
    </message>
    <message id="request.saved">
        <source>Saved {when}</source>
        <translation>Saved {when}</translation>
    </message>
    <message id="request.send">
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message id="request.sent">
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message id="request.still" numerus="yes">
        <source>{n} missing: {names}</source>
        <translation>
            <numerusform>Missing: {names}</numerusform>
            <numerusform>{n} missing: {names}</numerusform>
        </translation>
    </message>
    <message id="request.title">
        <source>New request</source>
        <translation>New request</translation>
    </message>
    <message id="request.too_many">
        <source>At most {n} files here.</source>
        <translation>At most {n} files here.</translation>
    </message>
    <message id="request.urgent">
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message id="request.urgent_chip">
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message id="request.urgent_help">
        <source>Approvers see it first, with your reason.</source>
        <translation>Approvers see it first, with your reason.</translation>
    </message>
    <message id="request.urgent_why">
        <source>Why it is urgent</source>
        <translation>Why it is urgent</translation>
    </message>
    <message id="request.waits">
        <source>On its way. Without a network it will be sent as soon as there is one.</source>
        <translation>On its way. Without a network it will be sent as soon as there is one.</translation>
    </message>
    <message id="return.count" numerus="yes">
        <source>{n} fields to correct</source>
        <translation>
            <numerusform>{n} field to correct</numerusform>
            <numerusform>{n} fields to correct</numerusform>
        </translation>
    </message>
    <message id="return.note">
        <source>What is needed?</source>
        <translation>What is needed?</translation>
    </message>
    <message id="return.note_for">
        <source>Words for {name}</source>
        <translation>Words for {name}</translation>
    </message>
    <message id="return.text">
        <source>Tick what has to change. The requester sees it marked.</source>
        <translation>Tick what has to change. The requester sees it marked.</translation>
    </message>
    <message id="return.title">
        <source>Return to {who}</source>
        <translation>Return to {who}</translation>
    </message>
    <message id="return.to">
        <source>Return to</source>
        <translation>Return to</translation>
    </message>
    <message id="return.words">
        <source>Anything else</source>
        <translation>Anything else</translation>
    </message>
    <message id="safe_off">
        <source>Safe view off</source>
        <translation>Safe view off</translation>
    </message>
    <message id="safe_on">
        <source>Safe view on</source>
        <translation>Safe view on</translation>
    </message>
    <message id="said.blocked">
        <source>Blocked: {title}</source>
        <translation>Blocked: {title}</translation>
    </message>
    <message id="said.gotback">
        <source>Back on your list: {title}</source>
        <translation>Back on your list: {title}</translation>
    </message>
    <message id="said.handover">
        <source>Handed over to {value}: {title}</source>
        <translation>Handed over to {value}: {title}</translation>
    </message>
    <message id="said.keep">
        <source>Kept: {title}</source>
        <translation>Kept: {title}</translation>
    </message>
    <message id="said.later">
        <source>“{title}” again {value}; its date stays</source>
        <translation>“{title}” again {value}; its date stays</translation>
    </message>
    <message id="said.split">
        <source>Split into {value}: {title}</source>
        <translation>Split into {value}: {title}</translation>
    </message>
    <message id="said.takeback">
        <source>Taken back: {title}</source>
        <translation>Taken back: {title}</translation>
    </message>
    <message id="said.unimportant">
        <source>Not important: {title}</source>
        <translation>Not important: {title}</translation>
    </message>
    <message id="said.waiting">
        <source>Waits for someone: {title}</source>
        <translation>Waits for someone: {title}</translation>
    </message>
    <message id="said.worked">
        <source>Worked on today: {title}</source>
        <translation>Worked on today: {title}</translation>
    </message>
    <message id="sample.here">
        <source>The sample data are in this profile.</source>
        <translation>The sample data are in this profile.</translation>
    </message>
    <message id="sample.name">
        <source>Sample</source>
        <translation>Sample</translation>
    </message>
    <message id="sample.remove">
        <source>Remove sample data</source>
        <translation>Remove sample data</translation>
    </message>
    <message id="search">
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message id="search.all">
        <source>All</source>
        <translation>All</translation>
    </message>
    <message id="search.approval">
        <source>Approvals</source>
        <translation>Approvals</translation>
    </message>
    <message id="search.empty">
        <source>Type a word or a part of one. A single Chinese character will do.</source>
        <translation>Type a word or a part of one. A single Chinese character will do.</translation>
    </message>
    <message id="search.event">
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message id="search.hint">
        <source>To-dos, events, past lists</source>
        <translation>To-dos, events, past lists</translation>
    </message>
    <message id="search.journal">
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message id="search.key_close">
        <source>close</source>
        <translation>close</translation>
    </message>
    <message id="search.key_kind">
        <source>kind</source>
        <translation>kind</translation>
    </message>
    <message id="search.key_open">
        <source>open</source>
        <translation>open</translation>
    </message>
    <message id="search.kind.approval">
        <source>approval</source>
        <translation>approval</translation>
    </message>
    <message id="search.kind.event">
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message id="search.kind.journal">
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message id="search.kind.list">
        <source>Past list</source>
        <translation>Past list</translation>
    </message>
    <message id="search.kind.todo">
        <source>To-do</source>
        <translation>To-do</translation>
    </message>
    <message id="search.list">
        <source>Past lists</source>
        <translation>Past lists</translation>
    </message>
    <message id="search.list_of">
        <source>List of {day}</source>
        <translation>List of {day}</translation>
    </message>
    <message id="search.none">
        <source>Nothing was found. Try fewer words.</source>
        <translation>Nothing was found. Try fewer words.</translation>
    </message>
    <message id="search.results">
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message id="search.todo">
        <source>To-dos</source>
        <translation>To-dos</translation>
    </message>
    <message id="section.about">
        <source>About</source>
        <translation>About</translation>
    </message>
    <message id="section.approvals">
        <source>Approvals</source>
        <translation>Approvals</translation>
    </message>
    <message id="section.capture">
        <source>Capture</source>
        <translation>Capture</translation>
    </message>
    <message id="section.carry">
        <source>Carry-over</source>
        <translation>Carry-over</translation>
    </message>
    <message id="section.day">
        <source>Work day</source>
        <translation>Work day</translation>
    </message>
    <message id="section.look">
        <source>Look and language</source>
        <translation>Look and language</translation>
    </message>
    <message id="section.out">
        <source>Sync and sharing</source>
        <translation>Sync and sharing</translation>
    </message>
    <message id="section.privacy">
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message id="section.reminders">
        <source>Reminders</source>
        <translation>Reminders</translation>
    </message>
    <message id="seen.counts">
        <source>{events} events in the coming two weeks, {todos} open to-dos</source>
        <translation>{events} events in the coming two weeks, {todos} open to-dos</translation>
    </message>
    <message id="seen.next">
        <source>What comes next</source>
        <translation>What comes next</translation>
    </message>
    <message id="seen.reading">
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message id="seen.so_far">
        <source>Reading… {events} events and {todos} to-dos so far</source>
        <translation>Reading… {events} events and {todos} to-dos so far</translation>
    </message>
    <message id="seen.title">
        <source>Here it is</source>
        <translation>Here it is</translation>
    </message>
    <message id="set_aside">
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message id="setting.append_to">
        <source>Also write each closed day to</source>
        <translation>Also write each closed day to</translation>
    </message>
    <message id="setting.append_to.help">
        <source>A Markdown file, or a folder with one file a day. Empty: nowhere.</source>
        <translation>A Markdown file, or a folder with one file a day. Empty: nowhere.</translation>
    </message>
    <message id="setting.approval_hold">
        <source>Take a decision back within (seconds)</source>
        <translation>Take a decision back within (seconds)</translation>
    </message>
    <message id="setting.approval_hold.help">
        <source>From 3 to 60. Until then nothing is sent.</source>
        <translation>From 3 to 60. Until then nothing is sent.</translation>
    </message>
    <message id="setting.approval_limit">
        <source>Second verification from this amount on</source>
        <translation>Second verification from this amount on</translation>
    </message>
    <message id="setting.approval_limit.help">
        <source>In any currency. Empty: as the source says.</source>
        <translation>In any currency. Empty: as the source says.</translation>
    </message>
    <message id="setting.approval_tier">
        <source>Every decision asks for</source>
        <translation>Every decision asks for</translation>
    </message>
    <message id="setting.approval_tier.choice.">
        <source>What the source asks for</source>
        <translation>What the source asks for</translation>
    </message>
    <message id="setting.approval_tier.choice.1">
        <source>A look at its card</source>
        <translation>A look at its card</translation>
    </message>
    <message id="setting.approval_tier.choice.2">
        <source>A second verification</source>
        <translation>A second verification</translation>
    </message>
    <message id="setting.approval_tier.help">
        <source>Never less than the source asks for.</source>
        <translation>Never less than the source asks for.</translation>
    </message>
    <message id="setting.autostart">
        <source>Start when I log in</source>
        <translation>Start when I log in</translation>
    </message>
    <message id="setting.autostart.help">
        <source>It starts in the tray and opens no window.</source>
        <translation>It starts in the tray and opens no window.</translation>
    </message>
    <message id="setting.calendar_years">
        <source>Years</source>
        <translation>Years</translation>
    </message>
    <message id="setting.calendar_years.choice.minguo">
        <source>Minguo 115</source>
        <translation>Minguo 115</translation>
    </message>
    <message id="setting.calendar_years.choice.western">
        <source>2026</source>
        <translation>2026</translation>
    </message>
    <message id="setting.calendar_years.help">
        <source>Or counted from the founding of the Republic.</source>
        <translation>Or counted from the founding of the Republic.</translation>
    </message>
    <message id="setting.capture_list">
        <source>New to-dos and events go to</source>
        <translation>New to-dos and events go to</translation>
    </message>
    <message id="setting.capture_list.help">
        <source>The name of a list or calendar. Empty: this computer.</source>
        <translation>The name of a list or calendar. Empty: this computer.</translation>
    </message>
    <message id="setting.carry">
        <source>Unfinished when the day closes</source>
        <translation>Unfinished when the day closes</translation>
    </message>
    <message id="setting.carry.choice.always">
        <source>Carry, never ask</source>
        <translation>Carry, never ask</translation>
    </message>
    <message id="setting.carry.choice.ask">
        <source>Carry, then ask</source>
        <translation>Carry, then ask</translation>
    </message>
    <message id="setting.carry.choice.fresh">
        <source>Start afresh</source>
        <translation>Start afresh</translation>
    </message>
    <message id="setting.carry.help">
        <source>Moves the plan, never the deadline.</source>
        <translation>Moves the plan, never the deadline.</translation>
    </message>
    <message id="setting.carry_limit">
        <source>Set aside after so many carries</source>
        <translation>Set aside after so many carries</translation>
    </message>
    <message id="setting.carry_limit.help">
        <source>From 2 to 30. You can take it back any time.</source>
        <translation>From 2 to 30. You can take it back any time.</translation>
    </message>
    <message id="setting.date_order">
        <source>3/12 means</source>
        <translation>3/12 means</translation>
    </message>
    <message id="setting.date_order.choice.">
        <source>By language</source>
        <translation>By language</translation>
    </message>
    <message id="setting.date_order.choice.dmy">
        <source>3 December</source>
        <translation>3 December</translation>
    </message>
    <message id="setting.date_order.choice.mdy">
        <source>12 March</source>
        <translation>12 March</translation>
    </message>
    <message id="setting.date_order.help">
        <source>Empty follows language and region.</source>
        <translation>Empty follows language and region.</translation>
    </message>
    <message id="setting.day_boundary">
        <source>The day closes at</source>
        <translation>The day closes at</translation>
    </message>
    <message id="setting.day_boundary.help">
        <source>Hour of the night, 0 to 6. Work done before it belongs to the day before.</source>
        <translation>Hour of the night, 0 to 6. Work done before it belongs to the day before.</translation>
    </message>
    <message id="setting.digest_enabled">
        <source>End-of-day list by itself</source>
        <translation>End-of-day list by itself</translation>
    </message>
    <message id="setting.digest_enabled.help">
        <source>On work days only. Nothing is sent anywhere.</source>
        <translation>On work days only. Nothing is sent anywhere.</translation>
    </message>
    <message id="setting.digest_off_days">
        <source>Weekdays without the list</source>
        <translation>Weekdays without the list</translation>
    </message>
    <message id="setting.digest_off_days.help">
        <source>On these days no list comes by itself.</source>
        <translation>On these days no list comes by itself.</translation>
    </message>
    <message id="setting.full_screen_alert">
        <source>Cover the screen when a meeting begins</source>
        <translation>Cover the screen when a meeting begins</translation>
    </message>
    <message id="setting.full_screen_alert.help">
        <source>Only for events with other people, or with a link to join.</source>
        <translation>Only for events with other people, or with a link to join.</translation>
    </message>
    <message id="setting.history_days">
        <source>Keep past lists (days)</source>
        <translation>Keep past lists (days)</translation>
    </message>
    <message id="setting.history_days.help">
        <source>0 keeps them for ever.</source>
        <translation>0 keeps them for ever.</translation>
    </message>
    <message id="setting.holidays_ics">
        <source>The company's own holidays</source>
        <translation>The company's own holidays</translation>
    </message>
    <message id="setting.holidays_ics.help">
        <source>An .ics file. All-day events are free days; those named (work) are work days.</source>
        <translation>An .ics file. All-day events are free days; those named (work) are work days.</translation>
    </message>
    <message id="setting.hotkey">
        <source>Quick add from anywhere</source>
        <translation>Quick add from anywhere</translation>
    </message>
    <message id="setting.hotkey.help">
        <source>Click and press the keys. Backspace: none.</source>
        <translation>Click and press the keys. Backspace: none.</translation>
    </message>
    <message id="setting.language">
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message id="setting.language.choice.">
        <source>System</source>
        <translation>System</translation>
    </message>
    <message id="setting.language.choice.en">
        <source>English</source>
        <translation>English</translation>
    </message>
    <message id="setting.language.choice.zh_CN">
        <source>简体中文</source>
        <translation>简体中文</translation>
    </message>
    <message id="setting.language.choice.zh_HK">
        <source>繁體中文（香港）</source>
        <translation>繁體中文（香港）</translation>
    </message>
    <message id="setting.language.choice.zh_TW">
        <source>繁體中文（台灣）</source>
        <translation>繁體中文（台灣）</translation>
    </message>
    <message id="setting.language.help">
        <source>Follows the system until you choose.</source>
        <translation>Follows the system until you choose.</translation>
    </message>
    <message id="setting.lead_minutes">
        <source>List, minutes before work ends</source>
        <translation>List, minutes before work ends</translation>
    </message>
    <message id="setting.lead_minutes.help">
        <source>From 5 to 60.</source>
        <translation>From 5 to 60.</translation>
    </message>
    <message id="setting.lunar_dates">
        <source>Lunar dates</source>
        <translation>Lunar dates</translation>
    </message>
    <message id="setting.lunar_dates.help">
        <source>Beside the date, where the screen is in Chinese.</source>
        <translation>Beside the date, where the screen is in Chinese.</translation>
    </message>
    <message id="setting.my_addresses">
        <source>My mail addresses</source>
        <translation>My mail addresses</translation>
    </message>
    <message id="setting.my_addresses.help">
        <source>Invitations to them are mine. Comma between.</source>
        <translation>Invitations to them are mine. Comma between.</translation>
    </message>
    <message id="setting.notification_content">
        <source>Notifications say</source>
        <translation>Notifications say</translation>
    </message>
    <message id="setting.notification_content.choice.counts">
        <source>Counts only</source>
        <translation>Counts only</translation>
    </message>
    <message id="setting.notification_content.choice.full">
        <source>Titles</source>
        <translation>Titles</translation>
    </message>
    <message id="setting.notification_content.help">
        <source>With counts only, no title and no name is shown.</source>
        <translation>With counts only, no title and no name is shown.</translation>
    </message>
    <message id="setting.plan_write_back">
        <source>Keep the planned day in the to-do</source>
        <translation>Keep the planned day in the to-do</translation>
    </message>
    <message id="setting.plan_write_back.help">
        <source>Your other computers with Sundown then know it. Other programs pass it over; deadlines stay.</source>
        <translation>Your other computers with Sundown then know it. Other programs pass it over; deadlines stay.</translation>
    </message>
    <message id="setting.region">
        <source>Public holidays</source>
        <translation>Public holidays</translation>
    </message>
    <message id="setting.region.choice.">
        <source>None</source>
        <translation>None</translation>
    </message>
    <message id="setting.region.choice.CN">
        <source>Mainland China</source>
        <translation>Mainland China</translation>
    </message>
    <message id="setting.region.choice.GB">
        <source>United Kingdom</source>
        <translation>United Kingdom</translation>
    </message>
    <message id="setting.region.choice.HK">
        <source>Hong Kong</source>
        <translation>Hong Kong</translation>
    </message>
    <message id="setting.region.choice.TW">
        <source>Taiwan</source>
        <translation>Taiwan</translation>
    </message>
    <message id="setting.region.choice.US">
        <source>United States</source>
        <translation>United States</translation>
    </message>
    <message id="setting.region.help">
        <source>Which public holidays and make-up work days count.</source>
        <translation>Which public holidays and make-up work days count.</translation>
    </message>
    <message id="setting.remind_minutes">
        <source>Reminder before an event</source>
        <translation>Reminder before an event</translation>
    </message>
    <message id="setting.remind_minutes.choice.0">
        <source>At the start</source>
        <translation>At the start</translation>
    </message>
    <message id="setting.remind_minutes.choice.10">
        <source>10 min before</source>
        <translation>10 min before</translation>
    </message>
    <message id="setting.remind_minutes.choice.15">
        <source>15 min before</source>
        <translation>15 min before</translation>
    </message>
    <message id="setting.remind_minutes.choice.30">
        <source>30 min before</source>
        <translation>30 min before</translation>
    </message>
    <message id="setting.remind_minutes.choice.5">
        <source>5 min before</source>
        <translation>5 min before</translation>
    </message>
    <message id="setting.remind_minutes.choice.60">
        <source>1 hour before</source>
        <translation>1 hour before</translation>
    </message>
    <message id="setting.remind_minutes.choice.never">
        <source>None</source>
        <translation>None</translation>
    </message>
    <message id="setting.remind_minutes.help">
        <source>For events that have no reminder of their own.</source>
        <translation>For events that have no reminder of their own.</translation>
    </message>
    <message id="setting.remind_tentative">
        <source>Remind of tentative events too</source>
        <translation>Remind of tentative events too</translation>
    </message>
    <message id="setting.remind_tentative.help">
        <source>Events that you have not firmly accepted.</source>
        <translation>Events that you have not firmly accepted.</translation>
    </message>
    <message id="setting.reminders">
        <source>Reminders of events</source>
        <translation>Reminders of events</translation>
    </message>
    <message id="setting.safe_view">
        <source>Safe view</source>
        <translation>Safe view</translation>
    </message>
    <message id="setting.safe_view.help">
        <source>Titles, names and amounts show as ••• while somebody looks on.</source>
        <translation>Titles, names and amounts show as ••• while somebody looks on.</translation>
    </message>
    <message id="setting.sounds">
        <source>Sounds</source>
        <translation>Sounds</translation>
    </message>
    <message id="setting.sounds.help">
        <source>What the desktop plays for a notice.</source>
        <translation>What the desktop plays for a notice.</translation>
    </message>
    <message id="setting.sync_minutes">
        <source>Look for news every (minutes)</source>
        <translation>Look for news every (minutes)</translation>
    </message>
    <message id="setting.sync_minutes.help">
        <source>Your own changes leave at once.</source>
        <translation>Your own changes leave at once.</translation>
    </message>
    <message id="setting.theme">
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message id="setting.theme.choice.dark">
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message id="setting.theme.choice.light">
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message id="setting.theme.choice.system">
        <source>System</source>
        <translation>System</translation>
    </message>
    <message id="setting.unfinished_at">
        <source>Remind of what is unfinished at</source>
        <translation>Remind of what is unfinished at</translation>
    </message>
    <message id="setting.unfinished_at.help">
        <source>Once a work day, such as 15:00. Empty: never.</source>
        <translation>Once a work day, such as 15:00. Empty: never.</translation>
    </message>
    <message id="setting.work_week">
        <source>Work hours</source>
        <translation>Work hours</translation>
    </message>
    <message id="setting.work_week.help">
        <source>The list comes before the end of the last hours of a day.</source>
        <translation>The list comes before the end of the last hours of a day.</translation>
    </message>
    <message id="setting.write_acknowledged">
        <source>Dismissed on every device</source>
        <translation>Dismissed on every device</translation>
    </message>
    <message id="setting.write_acknowledged.help">
        <source>What you dismiss or put off is noted in your own events, so that other devices keep quiet too.</source>
        <translation>What you dismiss or put off is noted in your own events, so that other devices keep quiet too.</translation>
    </message>
    <message id="setting.zone">
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message id="setting.zone.help">
        <source>Such as Asia/Hong_Kong. Empty: the system's.</source>
        <translation>Such as Asia/Hong_Kong. Empty: the system's.</translation>
    </message>
    <message id="settings">
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message id="settings.accounts">
        <source>Accounts…</source>
        <translation>Accounts…</translation>
    </message>
    <message id="settings.changed">
        <source>{name}: changed</source>
        <translation>{name}: changed</translation>
    </message>
    <message id="share">
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message id="share.add">
        <source>Add a group</source>
        <translation>Add a group</translation>
    </message>
    <message id="share.amount">
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message id="share.cancel">
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message id="share.intro">
        <source>Only the ticked lines are sent, once, when you press Send.</source>
        <translation>Only the ticked lines are sent, once, when you press Send.</translation>
    </message>
    <message id="share.kept">
        <source>Address and secret go into your system's keyring.</source>
        <translation>Address and secret go into your system's keyring.</translation>
    </message>
    <message id="share.lines">
        <source>Lines to send</source>
        <translation>Lines to send</translation>
    </message>
    <message id="share.no_target">
        <source>No chat group yet. Add one with its webhook address.</source>
        <translation>No chat group yet. Add one with its webhook address.</translation>
    </message>
    <message id="share.note">
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message id="share.nothing">
        <source>There is nothing on the list of this day.</source>
        <translation>There is nothing on the list of this day.</translation>
    </message>
    <message id="share.private">
        <source>Private</source>
        <translation>Private</translation>
    </message>
    <message id="share.remove">
        <source>Remove {name}</source>
        <translation>Remove {name}</translation>
    </message>
    <message id="share.run_only">
        <source>There is no keyring here: the address is forgotten when Sundown quits.</source>
        <translation>There is no keyring here: the address is forgotten when Sundown quits.</translation>
    </message>
    <message id="share.save">
        <source>Keep group</source>
        <translation>Keep group</translation>
    </message>
    <message id="share.send" numerus="yes">
        <source>Send {n} lines</source>
        <translation>
            <numerusform>Send {n} line</numerusform>
            <numerusform>Send {n} lines</numerusform>
        </translation>
    </message>
    <message id="share.send_none">
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message id="share.sending">
        <source>Sending…</source>
        <translation>Sending…</translation>
    </message>
    <message id="share.sent">
        <source>Sent to {name}.</source>
        <translation>Sent to {name}.</translation>
    </message>
    <message id="share.to">
        <source>Send to</source>
        <translation>Send to</translation>
    </message>
    <message id="show_done">
        <source>Show what is done</source>
        <translation>Show what is done</translation>
    </message>
    <message id="show_more">
        <source>Show {n} more</source>
        <translation>Show {n} more</translation>
    </message>
    <message id="split.help">
        <source>The first part stays where it is; the others join it, with its date. Ctrl+Enter splits.</source>
        <translation>The first part stays where it is; the others join it, with its date. Ctrl+Enter splits.</translation>
    </message>
    <message id="split.parts">
        <source>Parts, one a line</source>
        <translation>Parts, one a line</translation>
    </message>
    <message id="split.title">
        <source>Split into parts</source>
        <translation>Split into parts</translation>
    </message>
    <message id="spoken_day">
        <source>{day}, {kind}</source>
        <translation>{day}, {kind}</translation>
    </message>
    <message id="starts">
        <source>{day} starts {when}</source>
        <translation>{day} starts {when}</translation>
    </message>
    <message id="sync_now">
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message id="synced">
        <source>Synced {when}</source>
        <translation>Synced {when}</translation>
    </message>
    <message id="syncing">
        <source>Syncing…</source>
        <translation>Syncing…</translation>
    </message>
    <message id="tell.absence">
        <source>You are away {days}</source>
        <translation>You are away {days}</translation>
    </message>
    <message id="tell.absence_who">
        <source>Who acts for you?</source>
        <translation>Who acts for you?</translation>
    </message>
    <message id="tell.and_more">
        <source>{titles} and {n} more</source>
        <translation>{titles} and {n} more</translation>
    </message>
    <message id="tell.approval_back">
        <source>You had put it off until now.</source>
        <translation>You had put it off until now.</translation>
    </message>
    <message id="tell.approvals" numerus="yes">
        <source>{n} approvals wait</source>
        <translation>
            <numerusform>{n} approval waits</numerusform>
            <numerusform>{n} approvals wait</numerusform>
        </translation>
    </message>
    <message id="tell.approvals_more" numerus="yes">
        <source>{n} more wait in the inbox</source>
        <translation>
            <numerusform>{n} more waits in the inbox</numerusform>
            <numerusform>{n} more wait in the inbox</numerusform>
        </translation>
    </message>
    <message id="tell.aside">
        <source>{n} set aside</source>
        <translation>{n} set aside</translation>
    </message>
    <message id="tell.ask">
        <source>Five lists were not opened</source>
        <translation>Five lists were not opened</translation>
    </message>
    <message id="tell.ask_body">
        <source>Stop it, or let it come at another hour? You are asked only once.</source>
        <translation>Stop it, or let it come at another hour? You are asked only once.</translation>
    </message>
    <message id="tell.do.10min">
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message id="tell.do.1h">
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message id="tell.do.approve">
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message id="tell.do.at">
        <source>At a time …</source>
        <translation>At a time …</translation>
    </message>
    <message id="tell.do.cover">
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message id="tell.do.dismiss">
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
    <message id="tell.do.done">
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message id="tell.do.earlier">
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message id="tell.do.evening">
        <source>This evening</source>
        <translation>This evening</translation>
    </message>
    <message id="tell.do.join">
        <source>Join</source>
        <translation>Join</translation>
    </message>
    <message id="tell.do.joined">
        <source>I'm in</source>
        <translation>I'm in</translation>
    </message>
    <message id="tell.do.later">
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message id="tell.do.more">
        <source>Later …</source>
        <translation>Later …</translation>
    </message>
    <message id="tell.do.nobody">
        <source>Nobody</source>
        <translation>Nobody</translation>
    </message>
    <message id="tell.do.open">
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message id="tell.do.reject">
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message id="tell.do.review">
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message id="tell.do.send_now">
        <source>Send now</source>
        <translation>Send now</translation>
    </message>
    <message id="tell.do.stop">
        <source>Stop the list</source>
        <translation>Stop the list</translation>
    </message>
    <message id="tell.do.tomorrow">
        <source>Tomorrow</source>
        <translation>Tomorrow</translation>
    </message>
    <message id="tell.do.undo">
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message id="tell.first_until">
        <source>The first one until {when}</source>
        <translation>The first one until {when}</translation>
    </message>
    <message id="tell.line">
        <source>{what}: {titles}</source>
        <translation>{what}: {titles}</translation>
    </message>
    <message id="tell.link">
        <source>This link was not opened</source>
        <translation>This link was not opened</translation>
    </message>
    <message id="tell.missed">
        <source>{day}'s list, not yet looked at</source>
        <translation>{day}'s list, not yet looked at</translation>
    </message>
    <message id="tell.missed_body">
        <source>They wait in the window; nothing was lost.</source>
        <translation>They wait in the window; nothing was lost.</translation>
    </message>
    <message id="tell.missed_many">
        <source>{n} lists since {day}</source>
        <translation>{n} lists since {day}</translation>
    </message>
    <message id="tell.reminder_masked">
        <source>A reminder</source>
        <translation>A reminder</translation>
    </message>
    <message id="tell.starts">
        <source>Starts now</source>
        <translation>Starts now</translation>
    </message>
    <message id="tell.summary">
        <source>While you were busy</source>
        <translation>While you were busy</translation>
    </message>
    <message id="tell.unfinished">
        <source>{n} not finished</source>
        <translation>{n} not finished</translation>
    </message>
    <message id="tell.until">
        <source>Until {when}</source>
        <translation>Until {when}</translation>
    </message>
    <message id="tell.until_then">
        <source>Until {when} · {then}</source>
        <translation>Until {when} · {then}</translation>
    </message>
    <message id="tell.urgent">
        <source>Urgent · {title}</source>
        <translation>Urgent · {title}</translation>
    </message>
    <message id="tell.waits">
        <source>{list} · not yet looked at</source>
        <translation>{list} · not yet looked at</translation>
    </message>
    <message id="tip.again">
        <source>Settings opens this welcome again.</source>
        <translation>Settings opens this welcome again.</translation>
    </message>
    <message id="tip.gnome">
        <source>GNOME shows no tray without the extension AppIndicator. Sundown stays in its window and in notifications.</source>
        <translation>GNOME shows no tray without the extension AppIndicator. Sundown stays in its window and in notifications.</translation>
    </message>
    <message id="tip.hotkey">
        <source>{keys} writes something down from anywhere.</source>
        <translation>{keys} writes something down from anywhere.</translation>
    </message>
    <message id="tip.mac">
        <source>The half sun stands in the menu bar at the top.</source>
        <translation>The half sun stands in the menu bar at the top.</translation>
    </message>
    <message id="tip.none">
        <source>Sundown stays in its window and in notifications. Starting it again shows the window.</source>
        <translation>Sundown stays in its window and in notifications. Starting it again shows the window.</translation>
    </message>
    <message id="tip.title">
        <source>Sundown lives in the tray</source>
        <translation>Sundown lives in the tray</translation>
    </message>
    <message id="tip.title_none">
        <source>No tray on this desktop</source>
        <translation>No tray on this desktop</translation>
    </message>
    <message id="tip.tray">
        <source>A click on the half sun opens Today, a right click has everything else.</source>
        <translation>A click on the half sun opens Today, a right click has everything else.</translation>
    </message>
    <message id="tip.windows">
        <source>Windows hides new icons behind the arrow ^ beside the clock. Drag the half sun out to keep it in sight.</source>
        <translation>Windows hides new icons behind the arrow ^ beside the clock. Drag the half sun out to keep it in sight.</translation>
    </message>
    <message id="to_do_count">
        <source>{n} to do</source>
        <translation>{n} to do</translation>
    </message>
    <message id="today">
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message id="today_word">
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message id="tomorrow_word">
        <source>Tomorrow</source>
        <translation>Tomorrow</translation>
    </message>
    <message id="too_full">
        <source>already too full</source>
        <translation>already too full</translation>
    </message>
    <message id="tray.accounts">
        <source>Accounts…</source>
        <translation>Accounts…</translation>
    </message>
    <message id="tray.approvals">
        <source>Approvals</source>
        <translation>Approvals</translation>
    </message>
    <message id="tray.approvals_n">
        <source>Approvals ({n})</source>
        <translation>Approvals ({n})</translation>
    </message>
    <message id="tray.digest">
        <source>Finish the day</source>
        <translation>Finish the day</translation>
    </message>
    <message id="tray.held">
        <source>{name}: many deletions wait for your word</source>
        <translation>{name}: many deletions wait for your word</translation>
    </message>
    <message id="tray.missing">
        <source>This desktop has no tray. Closing this window quits Sundown; until then it keeps syncing.</source>
        <translation>This desktop has no tray. Closing this window quits Sundown; until then it keeps syncing.</translation>
    </message>
    <message id="tray.no_more">
        <source>Nothing more in the calendar today</source>
        <translation>Nothing more in the calendar today</translation>
    </message>
    <message id="tray.none_open">
        <source>No to-dos open today</source>
        <translation>No to-dos open today</translation>
    </message>
    <message id="tray.open" numerus="yes">
        <source>{n} to-dos open today</source>
        <translation>
            <numerusform>{n} to-do open today</numerusform>
            <numerusform>{n} to-dos open today</numerusform>
        </translation>
    </message>
    <message id="tray.pause">
        <source>Pause sync</source>
        <translation>Pause sync</translation>
    </message>
    <message id="tray.quit">
        <source>Quit Sundown</source>
        <translation>Quit Sundown</translation>
    </message>
    <message id="tray.request">
        <source>New request…</source>
        <translation>New request…</translation>
    </message>
    <message id="tray.resume">
        <source>Resume sync</source>
        <translation>Resume sync</translation>
    </message>
    <message id="tray.safe">
        <source>Safe view</source>
        <translation>Safe view</translation>
    </message>
    <message id="tray.sample">
        <source>Remove sample data</source>
        <translation>Remove sample data</translation>
    </message>
    <message id="tray.search">
        <source>Search…</source>
        <translation>Search…</translation>
    </message>
    <message id="tray.settings">
        <source>Settings…</source>
        <translation>Settings…</translation>
    </message>
    <message id="tray.skip">
        <source>No list today</source>
        <translation>No list today</translation>
    </message>
    <message id="tray.sync">
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message id="tray.today">
        <source>Open Today</source>
        <translation>Open Today</translation>
    </message>
    <message id="tray.waits" numerus="yes">
        <source>{n} approvals wait</source>
        <translation>
            <numerusform>{n} approval waits</numerusform>
            <numerusform>{n} approvals wait</numerusform>
        </translation>
    </message>
    <message id="tray.yesterday">
        <source>What did I do yesterday?</source>
        <translation>What did I do yesterday?</translation>
    </message>
    <message id="try.blocked">
        <source>This desktop shows no notifications. Sundown shows its own small window in the corner instead.</source>
        <translation>This desktop shows no notifications. Sundown shows its own small window in the corner instead.</translation>
    </message>
    <message id="try.body">
        <source>If you can read this, all is well.</source>
        <translation>If you can read this, all is well.</translation>
    </message>
    <message id="try.button">
        <source>Send a test notification</source>
        <translation>Send a test notification</translation>
    </message>
    <message id="try.sent">
        <source>Sent. Not seen? Allow Sundown in the system's notification settings and switch off Do Not Disturb.</source>
        <translation>Sent. Not seen? Allow Sundown in the system's notification settings and switch off Do Not Disturb.</translation>
    </message>
    <message id="try.title">
        <source>This is how Sundown calls you</source>
        <translation>This is how Sundown calls you</translation>
    </message>
    <message id="undo">
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message id="undone">
        <source>Undone.</source>
        <translation>Undone.</translation>
    </message>
    <message id="unlisted">
        <source>{n} more are open, too many to list here</source>
        <translation>{n} more are open, too many to list here</translation>
    </message>
    <message id="unsent" numerus="yes">
        <source>{n} changes waiting</source>
        <translation>
            <numerusform>{n} change waiting</numerusform>
            <numerusform>{n} changes waiting</numerusform>
        </translation>
    </message>
    <message id="unsent_since">
        <source>{n} waiting for {age}</source>
        <translation>{n} waiting for {age}</translation>
    </message>
    <message id="untitled">
        <source>(no title)</source>
        <translation>(no title)</translation>
    </message>
    <message id="waiting_for_me">
        <source>Waiting for me</source>
        <translation>Waiting for me</translation>
    </message>
    <message id="waiting_for_others">
        <source>Waiting for others</source>
        <translation>Waiting for others</translation>
    </message>
    <message id="waiting_for_you">
        <source>Waiting for you</source>
        <translation>Waiting for you</translation>
    </message>
    <message id="waits_since">
        <source>Waiting for {who} since {day}</source>
        <translation>Waiting for {who} since {day}</translation>
    </message>
    <message id="waits_since.alone">
        <source>Waiting since {day}</source>
        <translation>Waiting since {day}</translation>
    </message>
    <message id="week.add">
        <source>Another span of hours</source>
        <translation>Another span of hours</translation>
    </message>
    <message id="week.begins">
        <source>{day}: from</source>
        <translation>{day}: from</translation>
    </message>
    <message id="week.ends">
        <source>{day}: to</source>
        <translation>{day}: to</translation>
    </message>
    <message id="week.free">
        <source>Free</source>
        <translation>Free</translation>
    </message>
    <message id="week.remove">
        <source>Remove the last span</source>
        <translation>Remove the last span</translation>
    </message>
    <message id="week.same">
        <source>Same hours on all work days</source>
        <translation>Same hours on all work days</translation>
    </message>
    <message id="welcome">
        <source>Welcome to Sundown</source>
        <translation>Welcome to Sundown</translation>
    </message>
    <message id="welcome.back">
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message id="welcome.finish">
        <source>Open Today</source>
        <translation>Open Today</translation>
    </message>
    <message id="welcome.language">
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message id="welcome.next">
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message id="welcome.skip">
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message id="welcome.step">
        <source>Step {n} of {all}</source>
        <translation>Step {n} of {all}</translation>
    </message>
    <message id="went_wrong">
        <source>That did not work, and the fault is Sundown's. Please try again.</source>
        <translation>That did not work, and the fault is Sundown's. Please try again.</translation>
    </message>
    <message id="where.caldav">
        <source>CalDAV, Nextcloud</source>
        <translation>CalDAV, Nextcloud</translation>
    </message>
    <message id="where.caldav.text">
        <source>Calendars and to-dos</source>
        <translation>Calendars and to-dos</translation>
    </message>
    <message id="where.ics">
        <source>A calendar address</source>
        <translation>A calendar address</translation>
    </message>
    <message id="where.ics.text">
        <source>.ics or webcal, read only</source>
        <translation>.ics or webcal, read only</translation>
    </message>
    <message id="where.keyring">
        <source>Passwords are kept in this system's keyring, never in a file of Sundown.</source>
        <translation>Passwords are kept in this system's keyring, never in a file of Sundown.</translation>
    </message>
    <message id="where.local">
        <source>This computer only</source>
        <translation>This computer only</translation>
    </message>
    <message id="where.local.text">
        <source>No account needed</source>
        <translation>No account needed</translation>
    </message>
    <message id="where.other.text">
        <source>Calendars and to-dos</source>
        <translation>Calendars and to-dos</translation>
    </message>
    <message id="where.preset.text">
        <source>Prepared by your IT</source>
        <translation>Prepared by your IT</translation>
    </message>
    <message id="where.sample">
        <source>Try with sample data</source>
        <translation>Try with sample data</translation>
    </message>
    <message id="where.text">
        <source>Pick one to begin. More can be added later.</source>
        <translation>Pick one to begin. More can be added later.</translation>
    </message>
    <message id="where.title">
        <source>Where does your work live?</source>
        <translation>Where does your work live?</translation>
    </message>
    <message id="with_since">
        <source>With {who} since {day}</source>
        <translation>With {who} since {day}</translation>
    </message>
    <message id="with_since.alone">
        <source>Handed over {day}</source>
        <translation>Handed over {day}</translation>
    </message>
    <message id="worked_on">
        <source>Worked on it today</source>
        <translation>Worked on it today</translation>
    </message>
    <message id="yesterday_word">
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
</context>
</TS>
