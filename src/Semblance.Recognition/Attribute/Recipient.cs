using Semblance.Recognition.Rooms;
using Semblance.Vault.Consents;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Attribute;

/// <summary>To whom references go, open: the subject, its keys, and what they will rest on.</summary>
internal sealed record Recipient(Subject Subject, SubjectKeys Keys, Consent? Consent);
