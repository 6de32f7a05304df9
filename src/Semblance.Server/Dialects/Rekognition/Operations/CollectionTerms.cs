using System.Globalization;
using Semblance.Errors;
using Semblance.Recognition.Grant;
using Semblance.Server.Dialects.Rekognition.Protocol;
using Semblance.Vault.Galleries;
using Semblance.Vault.Retention;

namespace Semblance.Server.Dialects.Rekognition.Operations;

/// <summary>Why and until when a collection is kept: said by tags, or once for all by the key.</summary>
internal static class CollectionTerms
{
    public const string Purpose = "semblance:purpose";
    public const string LegalBasisTag = "semblance:legal-basis";
    public const string RetentionDays = "semblance:retention-days";

    /// <summary>The terms of a new collection.</summary>
    /// <exception cref="RekognitionException">There are none, they are incomplete, or can't be read.</exception>
    public static GalleryTerms Of(IReadOnlyDictionary<string, string>? tags, AccessGrant grant)
    {
        var told = new[] { Purpose, LegalBasisTag, RetentionDays }.Select(name => tags?.GetValueOrDefault(name)).ToArray();
        if (told.All(static text => text is null))
            return grant.Terms ?? throw RekognitionException.Denied($"Nothing is kept about anybody without a purpose, a legal basis and an end. Say them with the tags {Purpose}, {LegalBasisTag} and {RetentionDays}, or once for all with the key: POST /v1/keys with 'terms'.");
        if (told is not [{ } purpose, { } basis, { } days] || !int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var retention))
            throw RekognitionException.Invalid($"The tags {Purpose}, {LegalBasisTag} (such as 6.1.f+9.2.f) and {RetentionDays} (a whole number) go together.");
        try
        {
            return new GalleryTerms(new Vault.Galleries.Purpose(purpose), LegalBasis.Parse(basis), new RetentionRule(retention));
        }
        catch (SemblanceException refusal)
        {
            throw RekognitionException.Invalid($"{refusal.What} {refusal.Remedy}");
        }
    }
}
