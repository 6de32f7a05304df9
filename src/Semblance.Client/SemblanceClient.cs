using Semblance.Client.Calls;
using Semblance.Client.Sending;

namespace Semblance.Client;

/// <summary>A Semblance server, typed: a method for each route of the native API.</summary>
/// <remarks>
/// Thread-safe. Every method throws <see cref="SemblanceProblemException"/> where the server refuses, <see cref="HttpRequestException"/> where it can't be reached, and
/// <see cref="OperationCanceledException"/> where the caller ends the wait.
/// </remarks>
public sealed class SemblanceClient
{
    /// <summary>Makes a client.</summary>
    /// <param name="http">What requests are sent with; its base address is the server's. It stays the caller's.</param>
    /// <param name="options">Choices; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The HTTP client has no base address, or an option is out of its range.</exception>
    public SemblanceClient(HttpClient http, SemblanceClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        var wire = new Wire(http, options ?? new SemblanceClientOptions());
        Faces = new FaceCalls(wire);
        Galleries = new GalleryCalls(wire);
        Subjects = new SubjectCalls(wire);
        References = new ReferenceCalls(wire);
        Consents = new ConsentCalls(wire);
        Constraints = new ConstraintCalls(wire);
        Searches = new SearchCalls(wire);
        Releases = new ReleaseCalls(wire);
        Record = new RecordCalls(wire);
        Cameras = new CameraCalls(wire);
        Keys = new KeyCalls(wire);
        Calibration = new CalibrationCalls(wire);
    }

    /// <summary>Faces in pictures that nobody keeps.</summary>
    public FaceCalls Faces { get; }

    /// <summary>Galleries.</summary>
    public GalleryCalls Galleries { get; }

    /// <summary>Subjects, and their enrolment and erasure.</summary>
    public SubjectCalls Subjects { get; }

    /// <summary>References of subjects.</summary>
    public ReferenceCalls References { get; }

    /// <summary>Consents of subjects.</summary>
    public ConsentCalls Consents { get; }

    /// <summary>What humans say about subjects.</summary>
    public ConstraintCalls Constraints { get; }

    /// <summary>Verification and identification.</summary>
    public SearchCalls Searches { get; }

    /// <summary>Answers of restricted galleries, which two accounts have to agree on.</summary>
    public ReleaseCalls Releases { get; }

    /// <summary>The record, and the receipts of erasures.</summary>
    public RecordCalls Record { get; }

    /// <summary>Cameras.</summary>
    public CameraCalls Cameras { get; }

    /// <summary>Keys.</summary>
    public KeyCalls Keys { get; }

    /// <summary>What scores mean.</summary>
    public CalibrationCalls Calibration { get; }
}
