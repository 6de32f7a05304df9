using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Semblance.Server.Answers;

namespace Semblance.Server.Access;

/// <summary>Says no in the words of the protocol that was spoken.</summary>
internal sealed class AccessRefusals : IAuthorizationMiddlewareResultHandler
{
    private static readonly Refusal NoKey = new("key_missing", StatusCodes.Status401Unauthorized, "The request has no key that holds.", "Send 'Authorization: Bearer semblance_...'; an admin makes keys.");
    private static readonly Refusal NoLeave = new("not_allowed", StatusCodes.Status403Forbidden, "The key's role may not do this.", "Ask an admin for a key of another role.");

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
            return next(context);
        var writer = context.GetEndpoint()?.Metadata.GetMetadata<IRefusalWriter>() ?? NativeRefusals.Instance;
        return writer.WriteAsync(context, authorizeResult.Challenged ? NoKey : NoLeave);
    }
}
