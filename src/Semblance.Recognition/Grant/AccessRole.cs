namespace Semblance.Recognition.Grant;

/// <summary>What somebody outside is here for. What each role may do is said in one table, the server's.</summary>
public enum AccessRole
{
    /// <summary>Makes galleries, keys and rules.</summary>
    Admin,

    /// <summary>Enrols, verifies, identifies, erases: the daily work.</summary>
    Operator,

    /// <summary>Reads the record and what is kept, and changes nothing.</summary>
    Auditor,

    /// <summary>A door, a camera, a till: verifies and identifies, and sees nobody else.</summary>
    Device,

    /// <summary>A person whose face is kept: sees, exports and erases what is kept of that person.</summary>
    Subject,
}
