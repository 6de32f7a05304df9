namespace Semblance.Vault.Audit;

/// <summary>What was done. The numbers are stored and never change.</summary>
public enum AuditAction
{
    /// <summary>A reference was made and stored.</summary>
    Enrol = 1,

    /// <summary>One to one: a claim was checked.</summary>
    Verify = 2,

    /// <summary>One to many: a gallery was searched.</summary>
    Identify = 3,

    /// <summary>Two samples were compared.</summary>
    Compare = 4,

    /// <summary>Samples were grouped.</summary>
    Group = 5,

    /// <summary>What is kept of a subject was shown.</summary>
    View = 6,

    /// <summary>It was handed out.</summary>
    Export = 7,

    /// <summary>It was changed.</summary>
    Change = 8,

    /// <summary>It was erased.</summary>
    Erase = 9,

    /// <summary>A consent was recorded.</summary>
    RecordConsent = 10,

    /// <summary>A consent was withdrawn.</summary>
    WithdrawConsent = 11,

    /// <summary>A gallery was made.</summary>
    CreateGallery = 12,

    /// <summary>A gallery was erased with all in it.</summary>
    EraseGallery = 13,

    /// <summary>Keys were rotated.</summary>
    RotateKeys = 14,

    /// <summary>A backup was made.</summary>
    Backup = 15,

    /// <summary>A backup was restored.</summary>
    Restore = 16,

    /// <summary>A human confirmed or refused a candidate.</summary>
    Confirm = 17,

    /// <summary>Something was found damaged and set aside.</summary>
    Quarantine = 18,

    /// <summary>Somebody came before a camera, was told about, or left; or a watch began or ended.</summary>
    Watch = 19,

    /// <summary>Access from outside was given or taken back.</summary>
    ChangeAccess = 20,

    /// <summary>Something that somebody should look at: more pictures were shown for one subject in a day than people need.</summary>
    Alarm = 21,
}
