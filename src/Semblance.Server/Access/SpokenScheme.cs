namespace Semblance.Server.Access;

/// <summary>How an endpoint's protocol says who asks; metadata of an endpoint. Without it: Semblance's own keys.</summary>
/// <param name="Name">The authentication scheme.</param>
internal sealed record SpokenScheme(string Name)
{
    /// <summary>The scheme of the endpoint that a request goes to; <see langword="null"/> for Semblance's own.</summary>
    public static string? Of(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<SpokenScheme>()?.Name;
}
