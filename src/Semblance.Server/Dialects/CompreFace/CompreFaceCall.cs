using Semblance.Recognition.Asking;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;

namespace Semblance.Server.Dialects.CompreFace;

/// <summary>What a request says besides its pictures.</summary>
internal sealed partial class CompreFaceCall(HttpContext context, ILogger<CompreFaceCall> log)
{
    private LooseQuery? _query;

    /// <summary>What the key gives leave to.</summary>
    public AccessGrant Grant { get; } = KeyIdentity.GrantOf(context);

    /// <summary>Who asks, as the record says it.</summary>
    public Caller Caller { get; } = KeyIdentity.CallerOf(context);

    /// <summary>The gallery that is the key's collection.</summary>
    public GalleryName Gallery => GalleryFilter.GalleryOf(context).Name;

    /// <summary>The options behind the question mark.</summary>
    public LooseQuery Query => _query ??= ReadQuery();

    /// <summary>The identifier in a path.</summary>
    /// <exception cref="Answers.RefusedException">It is no UUID, or none of ours.</exception>
    public static ReferenceId Face(string id) => !Guid.TryParseExact(id, "D", out var value) ? throw CompreFaceError.Of(CompreFaceError.Undefined, "Something went wrong, please try again")
        : value.Version == 4 ? ReferenceId.From(value) : throw CompreFaceError.Face(id);

    private LooseQuery ReadQuery()
    {
        var query = LooseQuery.Read(context.Request.QueryString.Value ?? string.Empty);
        if (query.IsMended)
            Mended(log, context.GetEndpoint()?.DisplayName ?? string.Empty);
        return query;
    }

    [LoggerMessage(1101, LogLevel.Information, "{Route}: a request joined its options with question marks; they were read as if joined with ampersands")]
    private static partial void Mended(ILogger logger, string route);
}
