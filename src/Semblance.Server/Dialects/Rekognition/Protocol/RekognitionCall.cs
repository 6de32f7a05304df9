using Semblance.Recognition.Asking;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;
using Semblance.Server.Access.Signing;

namespace Semblance.Server.Dialects.Rekognition.Protocol;

/// <summary>One call: who asks, and what was sent.</summary>
/// <param name="Grant">What the key gives leave to.</param>
/// <param name="Caller">Who asks, as the record says it.</param>
/// <param name="Body">What was signed.</param>
/// <param name="Cancellation">Ends with the request.</param>
internal sealed record RekognitionCall(AccessGrant Grant, Caller Caller, SignedBody Body, CancellationToken Cancellation)
{
    /// <summary>The region that the client believes to be in.</summary>
    public string Region => Body.Signature.Region;

    /// <summary>A call that was let in.</summary>
    public static RekognitionCall Of(HttpContext context) => new(KeyIdentity.GrantOf(context), KeyIdentity.CallerOf(context), SignedBody.Of(context), context.RequestAborted);

    /// <summary>The request in an operation's shape; no body is an empty one.</summary>
    /// <exception cref="RekognitionException">It can't be read.</exception>
    public T Read<T>()
        where T : class => RekognitionJson.Read<T>(Body.Bytes.Length == 0 ? "{}"u8 : Body.Bytes.Span);
}
