# What the tests want of Request Tracker 5: people, custom fields, and a queue whose tickets need bob's approval (RT's
# documented "Create Tickets" recipe). perl -I/usr/share/request-tracker5/lib rt_setup.pl, with RT_SITE_CONFIG set.
use strict; use warnings; use utf8; use RT; RT::LoadConfig(); RT::Init();
my $u = RT->SystemUser;
sub made { my ($thing, $id, $message) = @_; die "$thing: $message\n" unless $id; }

my %user;
for my $each (['ann', 'Ann Lee'], ['bob', 'Bob Chan'], ['carol', '王小明'], ['dave', 'Dave Ho']) {
  my ($name, $real) = @$each;
  my $user = $user{$name} = RT::User->new($u);
  made($name, $user->Create(Name => $name, RealName => $real, EmailAddress => "$name\@example.com", Privileged => 1, Password => "$name-pass1"));
}
my $q = RT::Queue->new($u);
made('queue', $q->Create(Name => 'Purchases', CorrespondAddress => 'p@example.com', CommentAddress => 'pc@example.com'));
for my $name ('Amount', 'Currency', 'Cost centre') {
  my $field = RT::CustomField->new($u);
  made($name, $field->Create(Name => $name, Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket', MaxValues => 1));
  $field->AddToObject($q);
}
my $staff = RT::Group->new($u); $staff->LoadSystemInternalGroup('Privileged');
$staff->PrincipalObj->GrantRight(Object => $RT::System, Right => $_)
  for qw(ShowApprovalsTab CreateTicket SeeQueue ShowTicket ShowTicketComments ReplyToTicket CommentOnTicket OwnTicket
         ModifySelf SeeGroup ManageAuthTokens SeeCustomField SetInitialCustomField);
my $owner = RT::Group->new($u); $owner->LoadRoleGroup(Object => $RT::System, Name => 'Owner');
$owner->PrincipalObj->GrantRight(Object => $RT::System, Right => 'ModifyTicket');
my $asker = RT::Group->new($u); $asker->LoadRoleGroup(Object => $q, Name => 'Requestor');
$asker->PrincipalObj->GrantRight(Object => $q, Right => $_) for qw(ModifyTicket ModifyCustomField);
# carol decides in bob's place: her group may change every approval; nobody may change tickets of dave's
my $group = RT::Group->new($u);
made('group', $group->CreateUserDefinedGroup(Name => 'Approvers'));
$group->AddMember($user{carol}->PrincipalId);
my $approvals = RT::Queue->new($u); $approvals->Load('___Approvals');
$group->PrincipalObj->GrantRight(Object => $approvals, Right => $_) for qw(ModifyTicket ReassignTicket);

my $t = RT::Template->new($u);
made('template', $t->Create(Queue => $q->id, Name => 'Manager approval', Type => 'Perl', Content => <<'T'));
===Create-Ticket: approval
Subject: Approve: {$Tickets{'TOP'}->Subject}
Depended-On-By: TOP
Queue: ___Approvals
Type: approval
Owner: bob
Requestors: {$Tickets{'TOP'}->RequestorAddresses}
Due: {my $d=RT::Date->new(RT->SystemUser); $d->SetToNow; $d->AddDays(2); $d->ISO}
Content: Please approve "{$Tickets{'TOP'}->Subject}" asked by {$Tickets{'TOP'}->RequestorAddresses}
ENDOFCONTENT
T
my $token = RT::AuthToken->new($u);
my ($tid, $tmessage, $secret) = $token->Create(Owner => $user{bob}->Id, Description => 'desktop');
made('token', $tid, $tmessage);
print "token: $secret\n";

my $s = RT::Scrip->new($u);
made('scrip', $s->Create(Queue => $q->id, Description => 'needs approval', ScripCondition => 'On Create',
  ScripAction => 'Create Tickets', Template => 'Manager approval'));

# nobody here is a Cc: RT would write each of these mails, find no one to send it to, and throw it away without a trace
my $scrips = RT::Scrips->new($u); $scrips->UnLimit;
while (my $each = $scrips->Next) {
  made($each->Description, $each->SetDisabled(1)) if $each->Description =~ /Notify (Ccs|AdminCcs|Other Recipients)( as Comment)?$/;
}
