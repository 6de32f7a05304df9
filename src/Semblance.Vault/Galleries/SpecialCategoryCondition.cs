namespace Semblance.Vault.Galleries;

/// <summary>The conditions under which biometric data may be used to tell people apart (GDPR Art. 9(2)).</summary>
public enum SpecialCategoryCondition
{
    /// <summary>Art. 9(2)(a): the subject consents explicitly.</summary>
    ExplicitConsent,

    /// <summary>Art. 9(2)(b): employment or social security law allows it.</summary>
    EmploymentLaw,

    /// <summary>Art. 9(2)(c): somebody's life depends on it, and the subject can't consent.</summary>
    VitalInterests,

    /// <summary>Art. 9(2)(e): the subject has plainly made it public.</summary>
    MadePublic,

    /// <summary>Art. 9(2)(f): legal claims, or a court at work.</summary>
    LegalClaims,

    /// <summary>Art. 9(2)(g): a law allows it for a substantial public interest.</summary>
    SubstantialPublicInterest,

    /// <summary>Art. 9(2)(i): a law allows it for public health.</summary>
    PublicHealth,

    /// <summary>Art. 9(2)(j): archives, research or statistics, as a law allows.</summary>
    Research,

    /// <summary>Art. 2(2)(c): purely personal or household use, to which the regulation does not apply.</summary>
    Household,
}
