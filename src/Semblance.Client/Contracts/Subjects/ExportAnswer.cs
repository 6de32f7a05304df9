using Semblance.Client.Contracts.Cameras;
using Semblance.Client.Contracts.Consents;
using Semblance.Client.Contracts.Constraints;
using Semblance.Client.Contracts.Galleries;
using Semblance.Client.Contracts.Record;

namespace Semblance.Client.Contracts.Subjects;

/// <summary>All that is known of a subject, to be handed to that person (GDPR Art. 15 and 20).</summary>
/// <param name="At">When it was put together (UTC).</param>
/// <param name="Gallery">What it is kept for, on which basis and by which rules.</param>
/// <param name="Subject">Who it is.</param>
/// <param name="References">What is kept, but for the templates.</param>
/// <param name="Consents">What was consented to.</param>
/// <param name="Constraints">What humans said.</param>
/// <param name="Pseudonym">The name under which the record speaks of the subject.</param>
/// <param name="Events">The events of the record that name it, this export the last of them.</param>
/// <param name="Shots">Shots that cameras' events name, each of which is opened by itself.</param>
public sealed record ExportAnswer(
    DateTimeOffset At,
    GalleryAnswer Gallery,
    SubjectAnswer Subject,
    IReadOnlyList<ReferenceAnswer> References,
    IReadOnlyList<ConsentAnswer> Consents,
    IReadOnlyList<ConstraintAnswer> Constraints,
    string Pseudonym,
    IReadOnlyList<EventAnswer> Events,
    IReadOnlyList<ShotAnswer> Shots);
