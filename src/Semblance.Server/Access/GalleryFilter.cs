using Semblance.Recognition;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.Server.Access;

/// <summary>Stands before every endpoint under <c>/galleries/{gallery}</c>: nothing of a gallery is asked that the key does not reach, nor of a subject that it does not speak for, by whichever name.</summary>
internal sealed class GalleryFilter(GalleryReach reach, RecognitionHouse house) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var grant = KeyIdentity.GrantOf(http);
        if (http.GetRouteValue("gallery") is string name)
        {
            var gallery = await reach.DemandAsync(grant, name, http.RequestAborted).ConfigureAwait(false);
            Keep(http, gallery);
            if (grant.Subject is { } own && http.GetRouteValue("subject") is string subject && !await house.FindSubject.IsAsync(gallery.Name, subject, new ExternalId(own), http.RequestAborted).ConfigureAwait(false))
                throw GalleryReach.UnknownSubject();
        }

        return await next(context).ConfigureAwait(false);
    }

    /// <summary>Lets whatever comes later know the gallery of a request.</summary>
    public static void Keep(HttpContext context, Gallery gallery) => context.Items[typeof(Gallery)] = gallery;

    /// <summary>The gallery of a request that was let through.</summary>
    public static Gallery GalleryOf(HttpContext context) => (Gallery)context.Items[typeof(Gallery)]!;
}
