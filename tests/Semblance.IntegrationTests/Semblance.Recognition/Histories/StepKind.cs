namespace Semblance.IntegrationTests.Recognition.Histories;

/// <summary>What can happen to a vault.</summary>
internal enum StepKind
{
    Enrol,
    Erase,
    Remove,
    Attribute,
    Withdraw,
    TellApart,
    Deny,
    Pass,
    Sweep,
    Reopen,
    Search,
}
