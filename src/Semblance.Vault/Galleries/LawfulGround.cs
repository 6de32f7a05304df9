namespace Semblance.Vault.Galleries;

/// <summary>The grounds on which personal data may be processed (GDPR Art. 6(1)).</summary>
public enum LawfulGround
{
    /// <summary>Art. 6(1)(a): the subject consents.</summary>
    Consent,

    /// <summary>Art. 6(1)(b): a contract with the subject needs it.</summary>
    Contract,

    /// <summary>Art. 6(1)(c): a law demands it of the controller.</summary>
    LegalObligation,

    /// <summary>Art. 6(1)(d): somebody's life depends on it.</summary>
    VitalInterests,

    /// <summary>Art. 6(1)(e): a task in the public interest, or official authority.</summary>
    PublicTask,

    /// <summary>Art. 6(1)(f): legitimate interests that outweigh the subject's; not for public authorities.</summary>
    LegitimateInterests,
}
