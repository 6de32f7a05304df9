namespace Semblance.Server.Access.Signing;

/// <summary>Why a signed request was not let in, for whoever puts it into the protocol's words; a feature of the request.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Text">In full sentences, without any secret.</param>
internal sealed record SignatureComplaint(SignatureFault Fault, string Text)
{
    /// <summary>The complaint about a request, if there is one.</summary>
    public static SignatureComplaint? Of(HttpContext context) => context.Features.Get<SignatureComplaint>();
}
