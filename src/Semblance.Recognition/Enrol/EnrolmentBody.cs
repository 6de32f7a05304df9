namespace Semblance.Recognition.Enrol;

/// <summary>What of a request for an enrolment its digest is made of.</summary>
internal sealed record EnrolmentBody(Guid? Known, string? ExternalId, string? DisplayName, IReadOnlyList<string> Tags, DateOnly? ValidFrom, DateOnly? ValidUntil, IReadOnlyList<string> Files, string? Evidence, DateOnly? ConsentEnd, bool IsKnownToBeNew);
