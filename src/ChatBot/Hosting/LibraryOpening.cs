using ChatBot.Answering;
using ChatBot.Channels.Turns;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Hosting;

/// <summary>
/// Opens the library while the host starts, so that it listens at once and says that it is not ready rather than not answering at all. A
/// library that cannot be opened ends the host.
/// </summary>
internal sealed class LibraryOpening(IDocumentLibrary library, IHostApplicationLifetime lifetime, ILogger<LibraryOpening> logger) : BackgroundService, IReadiness
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when documents can be asked; fails when they never will be.</summary>
    public Task Opened => _opened.Task;

    /// <summary>Why the library could not be opened; null as long as nothing is wrong.</summary>
    public LibraryException? Failure { get; private set; }

    public Task WaitAsync(CancellationToken cancellationToken) => Opened.WaitAsync(cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await library.OpenAsync(stoppingToken).ConfigureAwait(false);
            logger.LibraryOpened(library.Editions.Count, library.Editions.Sum(e => e.Passages.Count));
            _opened.SetResult();
        }
        catch (LibraryException exception)
        {
            Failure = exception;
            _opened.SetException(exception);
            lifetime.StopApplication();
        }
        catch (OperationCanceledException)
        {
            _opened.SetCanceled(stoppingToken);
            throw;
        }
    }
}

/// <summary>Lets questions that come early wait until the library is open.</summary>
internal sealed class PatientAnswerer(IAnswerer inner, LibraryOpening opening) : IAnswerer
{
    public async IAsyncEnumerable<AnswerUpdate> AnswerAsync(
        AnswerRequest request,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await opening.Opened.WaitAsync(cancellationToken).ConfigureAwait(false);
        await foreach (var update in inner.AnswerAsync(request, cancellationToken).ConfigureAwait(false))
        {
            yield return update;
        }
    }
}
