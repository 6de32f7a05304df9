using System.Globalization;
using Semblance.Errors;
using Semblance.Quality;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Look;

namespace Semblance.Server.Pictures;

/// <summary>What a form says about an enrolment.</summary>
internal static class EnrolmentForm
{
    /// <summary>The largest face of each picture.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.InputEmpty"/>: no picture.</exception>
    public static async Task<IReadOnlyList<EnrolmentSample>> SamplesAsync(PictureForm form, LookHandler look, CancellationToken cancellation)
    {
        if (form.Pictures.Count == 0)
            throw new SemblanceException(ErrorCode.InputEmpty, "The request brings no picture.", "Send pictures as files of a form, or as base64 in the JSON member 'pictures'.");
        var (samples, request) = (new List<EnrolmentSample>(), AnalysisRequest.Default with { Faces = FaceSelection.Largest, Gate = Gate(form) });
        foreach (var picture in form.Pictures)
        {
            var seen = await look.HandleAsync(picture.Bytes, request, cancellation).ConfigureAwait(false);
            samples.Add(seen.Faces is [var face, ..] ? face.ToSample(seen.File, picture.Name) : new EnrolmentSample(null, [], seen.File, picture.Name));
        }

        return samples;
    }

    /// <summary>How strictly pictures are judged.</summary>
    public static QualityGate Gate(PictureForm form) => form.Text("gate") switch
    {
        null or "standard" => QualityGate.Standard,
        "strict" => QualityGate.Strict,
        "off" => QualityGate.Off,
        var other => throw new SemblanceException(ErrorCode.OptionOutOfRange, $"'{other}' is no gate.", "Say standard, strict or off."),
    };

    /// <summary>The consent that comes with the pictures; <see langword="null"/> for none.</summary>
    public static GivenConsent? Consent(PictureForm form) => form.Text("consent_evidence") is not { } evidence ? null
        : new GivenConsent(evidence, Moment(form, "consent_given_at"), Day(form, "consent_expires_at") ?? throw new SemblanceException(ErrorCode.OptionOutOfRange, "A consent has an end.", "Send 'consent_expires_at' as a day, such as 2027-01-31."));

    /// <summary>A field that is a day (UTC); <see langword="null"/> where it is missing.</summary>
    public static DateOnly? Day(PictureForm form, string name) => form.Text(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new SemblanceException(ErrorCode.OptionOutOfRange, $"The field '{name}' is no day.", "Write it like 2027-01-31.");

    private static DateTimeOffset Moment(PictureForm form, string name) =>
        DateTimeOffset.TryParse(form.DemandText(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : throw new SemblanceException(ErrorCode.OptionOutOfRange, $"The field '{name}' is no time.", "Write it like 2026-01-31T12:00:00Z.");
}
