namespace Semblance.VaultSoak.House;

/// <summary>The kinds of operations of a script; each is a use case of the waist.</summary>
public enum HouseOperation
{
    CreateGallery,
    Enrol,
    EnrolMore,
    RecordConsent,
    Withdraw,
    Erase,
    RemoveReferences,
    MoveReferences,
    RollEpoch,
    RotateMaster,
    Retain,
}
