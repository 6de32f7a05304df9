namespace Semblance.Vault.Rows;

/// <summary>The kinds of rows that are kept about people and counted in a gallery's manifest.</summary>
public enum RowKind
{
    /// <summary>A gallery's own row.</summary>
    Gallery,

    /// <summary>A subject.</summary>
    Subject,

    /// <summary>A consent.</summary>
    Consent,

    /// <summary>A reference.</summary>
    Reference,

    /// <summary>A constraint.</summary>
    Constraint,
}
