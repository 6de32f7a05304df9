namespace Semblance.Server.Access.Signing;

/// <summary>Why a signed request was not let in.</summary>
internal enum SignatureFault
{
    /// <summary>It is not signed.</summary>
    Missing,

    /// <summary>The header can't be read, or something is not signed that has to be.</summary>
    Incomplete,

    /// <summary>There is no such key, or it does not hold any more.</summary>
    UnknownKey,

    /// <summary>The signature is another one, or for another time.</summary>
    Wrong,

    /// <summary>The very same request came before.</summary>
    Repeated,

    /// <summary>The body is larger than any request may be.</summary>
    TooLarge,
}
