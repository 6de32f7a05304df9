using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Server.Access;
using Semblance.Vault.Rows;
using Semblance.Vault.Subjects;

namespace Semblance.Server.Endpoints;

/// <summary>The subject that a route names, by its external id or its identifier, and the version of its row as an entity tag.</summary>
internal static class AskedSubject
{
    private const string Start = "\"v";

    /// <summary>Finds the subject.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.SubjectUnknown"/>.</exception>
    public static async Task<AboutSubject> OfAsync(string subject, HttpContext context, RecognitionHouse house, CancellationToken cancellation) =>
        About(await RowAsync(subject, context, house, cancellation).ConfigureAwait(false), context);

    /// <summary>Finds the subject's row.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.SubjectUnknown"/>.</exception>
    public static Task<SealedSubject> RowAsync(string subject, HttpContext context, RecognitionHouse house, CancellationToken cancellation) =>
        house.FindSubject.HandleAsync(GalleryFilter.GalleryOf(context).Name, subject, cancellation);

    public static AboutSubject About(SealedSubject row, HttpContext context) => new(GalleryFilter.GalleryOf(context).Name, row.Id, KeyIdentity.CallerOf(context));

    /// <summary>The tag of a version.</summary>
    public static string TagOf(RowVersion version) => $"{Start}{version}\"";

    /// <summary>The version that a change is made for.</summary>
    /// <returns><see langword="null"/> where none is named; one that no row has where the tag is none of ours.</returns>
    public static RowVersion? Expected(HttpContext context) => context.Request.Headers.IfMatch.ToString() switch
    {
        "" or "*" => null,
        var tag when tag.StartsWith(Start, StringComparison.Ordinal) && long.TryParse(tag[Start.Length..].TrimEnd('"'), System.Globalization.CultureInfo.InvariantCulture, out var version) => new RowVersion(version),
        _ => new RowVersion(0),
    };
}
