namespace Semblance.Vault.Constraints;

/// <summary>What a human has said that no score may overrule.</summary>
public enum ConstraintKind
{
    /// <summary>Two subjects are different people, however alike: twins, namesakes.</summary>
    DifferentSubjects,

    /// <summary>A sample does not show this subject, whatever its score.</summary>
    NotThisSubject,
}
