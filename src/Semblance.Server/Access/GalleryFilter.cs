using Semblance.Vault.Galleries;

namespace Semblance.Server.Access;

/// <summary>Stands before every endpoint under <c>/galleries/{gallery}</c>: nothing of a gallery is asked that the key does not reach, nor of a subject that it does not speak for.</summary>
internal sealed class GalleryFilter(GalleryReach reach) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var grant = KeyIdentity.GrantOf(http);
        if (grant.Subject is { } own && http.GetRouteValue("subject") is string subject && !string.Equals(own, subject, StringComparison.Ordinal))
            throw GalleryReach.UnknownSubject();
        if (http.GetRouteValue("gallery") is string name)
            http.Items[typeof(Gallery)] = await reach.DemandAsync(grant, name, http.RequestAborted).ConfigureAwait(false);
        return await next(context).ConfigureAwait(false);
    }
}
