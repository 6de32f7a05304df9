using Semblance.Errors;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;
using Semblance.Vault.Galleries;

namespace Semblance.Server.Dialects.CompreFace;

/// <summary>The collection of a service is the one gallery of its key. A key that names none, or more than one, is no service's.</summary>
internal sealed class ServiceGallery(GalleryReach reach) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        GalleryFilter.Keep(http, await DemandAsync(http).ConfigureAwait(false));
        return await next(context).ConfigureAwait(false);
    }

    private async Task<Gallery> DemandAsync(HttpContext http)
    {
        var (grant, sent) = (KeyIdentity.GrantOf(http), CompreFaceKey.SentWith(http.Request)!);
        if (grant.Galleries is not [var only] || string.Equals(only, AccessGrant.All, StringComparison.Ordinal))
            throw CompreFaceError.Service("Recognition", sent, ": a key of CompreFace names exactly one gallery");
        try
        {
            return await reach.DemandAsync(grant, only, http.RequestAborted).ConfigureAwait(false);
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.GalleryUnknown)
        {
            throw CompreFaceError.Service("Recognition", sent, $": there is no gallery '{only}' for it yet");
        }
    }
}
