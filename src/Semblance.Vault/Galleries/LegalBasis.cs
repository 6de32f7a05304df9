using Semblance.Errors;

namespace Semblance.Vault.Galleries;

/// <summary>Why the law lets a gallery be kept: a ground of GDPR Art. 6 and a condition of Art. 9, since templates are biometric data.</summary>
/// <remarks>A closed list: what is not in it is no basis. Whether the chosen one holds is for the controller to judge, and to prove.</remarks>
public sealed record LegalBasis
{
    private static readonly string[] Grounds = ["6.1.a", "6.1.b", "6.1.c", "6.1.d", "6.1.e", "6.1.f"];
    private static readonly string[] Conditions = ["9.2.a", "9.2.b", "9.2.c", "9.2.e", "9.2.f", "9.2.g", "9.2.i", "9.2.j", "2.2.c"];

    /// <summary>Puts a ground and a condition together.</summary>
    /// <param name="ground">The ground of Art. 6.</param>
    /// <param name="condition">The condition of Art. 9.</param>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: a value outside of the two lists.</exception>
    public LegalBasis(LawfulGround ground, SpecialCategoryCondition condition)
    {
        if (!Enum.IsDefined(ground) || !Enum.IsDefined(condition))
            throw Unknown($"{ground}, {condition}");
        Ground = ground;
        Condition = condition;
    }

    /// <summary>The ground of Art. 6.</summary>
    public LawfulGround Ground { get; }

    /// <summary>The condition of Art. 9.</summary>
    public SpecialCategoryCondition Condition { get; }

    /// <summary>Whether every reference needs a consent of its subject that is in force.</summary>
    public bool NeedsConsent => Ground == LawfulGround.Consent || Condition == SpecialCategoryCondition.ExplicitConsent;

    /// <summary>The articles, as they are kept: "6.1.a+9.2.a".</summary>
    public string Code => $"{Grounds[(int)Ground]}+{Conditions[(int)Condition]}";

    /// <summary>Reads the articles.</summary>
    /// <param name="code">As <see cref="Code"/> gives it.</param>
    /// <returns>The basis.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.VaultRuleBroken"/>: no such articles.</exception>
    public static LegalBasis Parse(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var parts = code.Split('+');
        var ground = Array.IndexOf(Grounds, parts[0]);
        var condition = parts.Length == 2 ? Array.IndexOf(Conditions, parts[1]) : -1;
        return ground >= 0 && condition >= 0 ? new LegalBasis((LawfulGround)ground, (SpecialCategoryCondition)condition) : throw Unknown(code);
    }

    /// <summary>The articles.</summary>
    /// <returns>As <see cref="Code"/>.</returns>
    public override string ToString() => Code;

    private static SemblanceException Unknown(string what) => new(
        ErrorCode.VaultRuleBroken,
        $"'{what}' is no legal basis: it takes a ground of Art. 6 ({string.Join(", ", Grounds)}) and a condition of Art. 9 ({string.Join(", ", Conditions)}).",
        "Write it as 6.1.a+9.2.a (consent, explicit consent).");
}
